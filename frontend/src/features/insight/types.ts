/** `insights/epoch-N.json`: what a worker found out about the network after an epoch. */
export interface Insight {
  epoch: number;
  step: number;
  labels: string[];
  /** Row = true label, column = predicted label, on the test images. */
  confusion: number[][];
  perClass: ClassScore[];
  /** The test images with the largest loss, worst first. */
  mistakes: Mistake[];
  filters: Filters | null;
  probes: Probe[];
  featureMaps: NodeMaps[];
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
