import type { ShapeOf } from './networkTypes';
import type { Task } from './types';

export interface Dataset {
  id: string;
  title: string;
  description: string;
  task: Task;
  input: ShapeOf;
  /** The name of each class, or of each value that is asked for. */
  labels: string[];
  train: number;
  test: number;
  /** Further test examples, that are held out for a leaderboard now. */
  heldOut?: number;
  /** Empty unless each example has a class. */
  trainHistogram: number[];
  testHistogram: number[];
  mean: number[];
  deviation: number[];
  /** What one may choose, if the dataset is made. */
  options: NumberOption[];
  licence: string;
  origin: string;
  sha256: string;
  bytes: number;
}

/** A number that one may choose about a made dataset. */
export interface NumberOption {
  name: string;
  title: string;
  whole: boolean;
  least: number;
  most: number;
  standard: number;
}

export interface DatasetImage {
  index: number;
  /** Null in a scene. */
  label: number | null;
  /** Base64 PNG. */
  png: string;
  /** Of a scene: base64 PNG, the class of each place as grey level. */
  mask: string | null;
  /** Of a scene: what is where, in pixels; the label is a class. */
  boxes: { label: number; left: number; top: number; width: number; height: number }[] | null;
}

/** An example of numbers: `label` or `values`, as the dataset's task asks. */
export interface DatasetExample {
  index: number;
  input: number[];
  label: number | null;
  values: number[] | null;
}

export interface DatasetExamples {
  examples: DatasetExample[];
  total: number;
  next: number | null;
}

export interface DatasetImages {
  images: DatasetImage[];
  total: number;
  next: number | null;
}

/** Training images as they are and as an augmentation moves them. */
export interface MovedImages {
  /** `variants` holds one PNG an epoch; PNGs are in base64. */
  examples: { index: number; label: number | null; png: string; variants: string[] }[];
}
