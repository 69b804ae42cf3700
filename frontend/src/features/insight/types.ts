import type { Task } from '@/shared/api';

/** `insights/epoch-N.json`: what a worker found out about the network after an epoch. */
export interface Insight {
  epoch: number;
  step: number;
  /** Absent in insights from before there were other tasks. */
  task?: Task;
  labels: string[];
  /** Row = true label, column = predicted label, on the test images. */
  confusion: number[][];
  perClass: ClassScore[];
  /** The test images with the largest loss, worst first. */
  mistakes: Mistake[];
  filters: Filters | null;
  probes: Probe[];
  featureMaps: NodeMaps[];
  /** Of scenes with a class for each place. */
  segmentation?: Segmentation;
  /** Of one number in and one number out. */
  curve?: FittedCurve;
  /** Of points of the plane that have classes. */
  plane?: DecisionPlane;
}

export interface Segmentation {
  /** The first test scenes, always the same ones. Base64 PNGs; grey levels of the maps are classes. */
  scenes: { index: number; image: string; truth: string; prediction: string }[];
  /** Over all test scenes; `iou` is null where the class is nowhere. */
  perClass: { label: string; iou: number | null; places: number }[];
}

export interface FittedCurve {
  x: number[];
  /** What the network makes of each x; null where that is not finite. */
  y: (number | null)[];
  /** Test examples. */
  points: [number, number][];
}

export interface DecisionPlane {
  /** Places in a row, and rows. */
  size: number;
  /** Of the first and the last place in a row. */
  x: [number, number];
  /** Of the first and the last row. */
  y: [number, number];
  /** Base64 of bytes, class × row × place; 255 stands for a probability of 1. */
  probabilities: string;
  /** Test examples: [x, y, class]. */
  points: [number, number, number][];
  /** Of a kernel machine's Gaussians; absent in other networks. */
  centres?: [number, number][];
}

export interface ClassScore {
  label: string;
  /** Null where nothing was predicted as this label. */
  precision: number | null;
  recall: number | null;
  f1: number | null;
  support: number;
}

export interface Mistake {
  index: number;
  label: number;
  predicted: number;
  probability: number;
  loss: number;
  /** Base64 PNG. */
  png: string;
}

export interface Filters {
  node: string;
  /** `[filters, channels, height, width]`. */
  shape: number[];
  values: number[];
  min: number;
  max: number;
}

/** One of the images that are looked at after every epoch, always the same ones. */
export interface Probe {
  index: number;
  label: number;
  png: string;
  probabilities: number[];
}

export interface NodeMaps {
  node: string;
  shape: number[];
  min: number;
  max: number;
  /** Base64 of bytes, probes × C × H × W; 0 stands for `min`, 255 for `max`. */
  maps: string;
}
