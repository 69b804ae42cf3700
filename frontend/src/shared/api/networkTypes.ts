import type { Task } from './types';
import type { FieldError } from './types';

/** `[size]`, `[C,H,W]` or `[C,D,H,W]`. */
export type ShapeOf = number[];

export interface Layer {
  kind: string;
  [field: string]: unknown;
}

export interface NetworkNode {
  id: string;
  layer: Layer;
  inputs: string[];
}

export interface Network {
  version: number;
  input: ShapeOf;
  nodes: NetworkNode[];
}

export interface ReceptiveField {
  size: number[];
  stride: number[];
  offset: number[];
}

export interface AnalysisNode {
  id: string;
  kind: string;
  inputs: string[];
  output: ShapeOf;
  parameters: number;
  macs: number;
  activationBytes: number;
  /** `null` after flatten or dense: they see everything. */
  receptiveField: ReceptiveField | null;
}

export interface Analysis {
  parameters: number;
  macs: number;
  activationBytes: number;
  output: ShapeOf;
  nodes: AnalysisNode[];
}

/** What is known of a network that is still being written, and all of its mistakes. */
export interface NetworkSketch {
  parameters: number;
  macs: number;
  activationBytes: number;
  nodes: AnalysisNode[];
  problems: FieldError[];
}

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

/** The network of an architecture for one input. */
export interface BuiltArchitecture {
  id: string;
  title: string;
  year: number | null;
  network: Network;
  analysis: Analysis;
}
