import type { Task } from './types';

export interface ArchitectureOption {
  name: string;
  title: string;
  kind: 'choice' | 'boolean' | 'integer' | 'text';
  choices?: string[];
  default: string | number | boolean | null;
}

export interface Architecture {
  id: string;
  title: string;
  year: number | null;
  idea: string;
  paper: { title: string; url: string } | null;
  options: ArchitectureOption[];
  /** Such as `1x28x28`, or `2` for a vector. */
  inputs: string[];
  /** Architectures of one idea, in the order in which one meets them. */
  family?: { id: string; title: string };
  tasks?: Task[];
  /** The width at which it trains on small images in minutes without a GPU. */
  labWidth?: number;
  /** The most classes, or outputs of a regression. */
  mostOutputs?: number;
  /** Of the network that the paper trained. */
  published?: Published | null;
}

export interface Published {
  input: string;
  outputs: number;
  parameters: number;
  macs: number;
  /** Percent, on ImageNet's validation images. */
  topFiveError: number | null;
  /** How that was measured, or what else was reached. */
  result: string | null;
}
