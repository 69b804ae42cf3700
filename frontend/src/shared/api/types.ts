import type { Analysis, Network } from './networkTypes';
import type { QueuePlace, WhatIf } from './queueTypes';

/** The shapes of `/api/v1`, as the server sends them. Times are ISO-8601 UTC, `null` fields are present. */

export type Registration = 'open' | 'join-code' | 'closed';
/** What a person is in the workshop that they are in now. */
export type Role = 'guest' | 'participant' | 'organizer' | 'administrator';

export interface Account {
  id: string;
  email: string;
  displayName: string;
  role: Role;
  createdAt: string;
}

export interface Me {
  signedIn: boolean;
  account: Account | null;
  /** null for guests */
  workshop: { id: string; title: string } | null;
  registration: Registration;
}

export interface Token {
  id: string;
  name: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}

export interface NewToken {
  id: string;
  name: string;
  token: string;
  createdAt: string;
  expiresAt: string | null;
}

/** What a network is asked for each example. */
export type Task = 'classification' | 'segmentation' | 'regression';

export type OptionValue = string | number | boolean;

/** Which other settings there are follows from the kind; plans that are older than one lack it. */
export interface Optimizer {
  kind: string;
  learningRate: number;
  weightDecay?: number;
  momentum?: number;
  beta1?: number;
  beta2?: number;
  alpha?: number;
  epsilon?: number;
}

/** How the learning rate goes over the epochs; lengths in epochs. */
export interface Schedule {
  kind: string;
  every?: number;
  factor?: number;
  warmUp?: number;
}

/** What ends a training before its last epoch. */
export interface Stopping {
  /** Epochs without a lower test loss. */
  patience?: number | null;
  minutes?: number | null;
}

/** A word, or an object where there is a setting. */
export type Initialization = string | { kind: string; sigma?: number; value?: number };

/** The numbers that a training computes with; weights are 32-bit in both. */
export type Precision = 'fp32' | 'bf16';

/** Which part of a dataset a plan takes, and how a made one is made. */
export interface DatasetSettings {
  /** Only these classes, numbered anew in this order. */
  classes?: number[];
  /** Of a made dataset, by the names of its options. */
  options?: Record<string, number>;
  /** Of `points-own`: [x, y, class] each. */
  points?: [number, number, number][];
}

/** A plan with every default filled in. */
export interface Plan {
  version: number;
  architecture: { id: string; width: number; options: Record<string, OptionValue> } | null;
  network: Network | null;
  dataset: { id: string; train: number; test: number } & DatasetSettings;
  /** This and all that only steps along a gradient need is `null` where the solver is another one. */
  optimizer: Optimizer | null;
  /** These three are missing in older plans, which mean constant, none and never. */
  schedule?: Schedule | null;
  gradientClip?: number | null;
  stopping?: Stopping | null;
  initialization: Initialization | null;
  batchSize: number | null;
  epochs: number | null;
  seed: number;
  engine: string;
  /** `null` in plans that are older than the choice: they mean `auto`. */
  precision: Precision | 'auto' | null;
  /** Missing in plans that are older than fine-tuning. */
  start?: PlanStart | null;
  /** Missing in plans that are older than the choice: they mean `gradient`. */
  solver?: Solver | null;
  /** Missing in plans that are older than it; `null` moves nothing. */
  augmentation?: Augmentation | null;
}

/** How the weights are found; which setting there is follows from the kind. */
export interface Solver {
  kind: string;
  ridge?: number | undefined;
  c?: number | undefined;
  learningRate?: number | undefined;
}

/** How training images are moved at random, anew in every epoch. */
export interface Augmentation {
  /** Mirrors every second one, left to right. */
  flip: boolean;
  /** Degrees to either side at most. */
  rotation: number;
  /** The smallest and the largest size. */
  scale: [least: number, most: number];
  /** Pixels in every direction at most. */
  shift: number;
  /** Pixels of padding, out of which the old size is cut anywhere. */
  crop: number;
}

/** Of a run or of a model in the registry: exactly one of both. */
export interface StartSource {
  run?: string;
  model?: string;
}

/** Fine-tuning: which model's weights the training begins with. */
export interface PlanStart extends StartSource {
  sha256: string;
  /** Ids of nodes that begin with the model's weights; all others are drawn fresh. */
  copy: string[];
  /** Ids of nodes whose weights never change. */
  freeze: string[];
}

/** A plan as a person writes it: the server fills in what is missing. */
export interface PlanDraft {
  version?: number;
  architecture?: { id: string; width?: number; options?: Record<string, OptionValue> };
  network?: Network;
  dataset?: { id: string; train?: number; test?: number } & DatasetSettings;
  optimizer?: { kind: string; learningRate?: number; [setting: string]: string | number | undefined };
  schedule?: Schedule;
  gradientClip?: number | null;
  stopping?: Stopping;
  initialization?: Initialization;
  batchSize?: number;
  epochs?: number;
  seed?: number;
  engine?: string;
  precision?: string;
  start?: Partial<PlanStart>;
  solver?: Solver;
  augmentation?: Partial<Augmentation> | null;
}

/** How fast a plan would train on one kind of device with one engine. */
export interface EngineSpeed {
  engine: string;
  device: string;
  workers: number;
  /** Of these workers, those without a run. */
  free: number;
  /** `null` while no speed of this engine and device is known. */
  imagesPerSecond: number | null;
  /** This very workload was measured there; else the speed is predicted from others. */
  measured: boolean;
  chosen: boolean;
  /** In training, in seconds; `null` while no speed is known. */
  time: { typical: number; least: number; most: number; words: string } | null;
  memoryBytes: number;
}

/** Where a plan would train if it were submitted now. `null` from a server that cannot tell. */
export interface Forecast {
  /** Fastest first; only what is connected and can train the plan. */
  engines: EngineSpeed[] | null;
  /** What engine `auto` would do now, and why. */
  auto: string | null;
}

export interface CheckedPlan extends Forecast {
  plan: Plan;
  network: Network;
  analysis: Analysis;
  /** As it is and with fewer epochs; empty while no worker here could take it. */
  starts: WhatIf[];
}

export type RunState = 'QUEUED' | 'RUNNING' | 'PAUSED' | 'SUCCEEDED' | 'FAILED' | 'STOPPED';

export type NonFinite = 'NaN' | 'Infinity' | '-Infinity';
/** A number that is not finite travels as an explicit marker, never as 0. */
export type MaybeFinite = number | { nonFinite: NonFinite };

export interface Progress {
  epoch: number;
  step: number;
  steps: number;
  imagesPerSecond: number | null;
  secondsLeft: number | null;
}

export interface RunResult {
  trainLoss: MaybeFinite | null;
  trainAccuracy: MaybeFinite | null;
  testLoss: MaybeFinite | null;
  testAccuracy: MaybeFinite | null;
  /** Of a segmentation; absent in the answers of older servers. */
  meanIou?: MaybeFinite | null;
  /** Of a regression. */
  r2?: MaybeFinite | null;
  parameters: number;
  seconds: number;
}

/** What a run was predicted to take, and what it took by that: 1 is as predicted. */
export interface RunForecast {
  seconds: number | null;
  bytes: number;
  secondsRatio: number | null;
  peakBytes: number | null;
  bytesRatio: number | null;
}

/** What a run started from; `title` is null once that is deleted. */
export interface RunLineage {
  run: string | null;
  model: string | null;
  title: string | null;
  copied: number;
  frozen: number;
  words: string;
}

export interface Run {
  id: string;
  title: string | null;
  state: RunState;
  reason: string;
  plan: Plan;
  /** `null` if every weight was drawn fresh. */
  lineage: RunLineage | null;
  owner: { id: string; displayName: string };
  workshop: { id: string; title: string } | null;
  /** That its worker must have. */
  label: string | null;
  engine: string | null;
  /** Why this engine, in words. */
  engineReason: string | null;
  device: string | null;
  /** What it really trains in; `null` until its training begins, and in older runs. */
  precision: Precision | null;
  attempt: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  progress: Progress | null;
  queue: QueuePlace | null;
  /** For whom it waits, in words, while no worker here could take it. */
  waitsFor: string | null;
  /** What was predicted when it was handed in; `null` if nothing was. */
  forecast: RunForecast | null;
  result: RunResult | null;
  failure: { kind: string; advice: string } | null;
  lastMeasurement: number;
}

export interface Artifact {
  name: string;
  contentType: string;
  bytes: number;
  sha256: string;
  createdAt: string;
}

export interface FieldError {
  /** JSON pointer into the request body, such as `/plan/batchSize`. */
  field: string;
  message: string;
}
