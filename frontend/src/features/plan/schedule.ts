import type { PlanDraft } from '@/shared/api';

type Schedule = NonNullable<PlanDraft['schedule']>;

/** What the server takes if a schedule doesn't say it: `ScheduleDocument`. */
export const usualEvery = (epochs: number) => Math.max(1, Math.floor(epochs / 3));
export const USUAL_FACTOR = 0.1;

/** How long a training is: what a schedule must know of its plan. */
export interface Length {
  stepsPerEpoch: number;
  epochs: number;
}

/** The share of the optimizer's rate that a step has, 1 for the first step: the engine's `Schedule.share`. */
export function shareOf(schedule: Schedule, step: number, { stepsPerEpoch, epochs }: Length): number {
  const up = Math.round((schedule.warmUp ?? 0) * stepsPerEpoch);
  const way = step <= up ? step / up : 1;
  if (schedule.kind === 'step') {
    const falls = Math.floor(Math.floor((step - 1) / stepsPerEpoch) / (schedule.every ?? usualEvery(epochs)));
    return way * (schedule.factor ?? USUAL_FACTOR) ** falls;
  }
  if (schedule.kind === 'cosine' && step > up) {
    const steps = stepsPerEpoch * epochs;
    return (1 + Math.cos((Math.PI * (step - 1 - up)) / (steps - up))) / 2;
  }
  return way;
}

/** A line to draw: places in epochs and the share of the rate there, from the first step to the last. */
export function scheduleLine(schedule: Schedule, length: Length, points = 600): [x: number, share: number][] {
  const steps = length.stepsPerEpoch * length.epochs;
  const count = Math.max(2, Math.min(points, steps));
  return Array.from({ length: count }, (_, i) => {
    const step = 1 + Math.round((i * (steps - 1)) / (count - 1));
    return [(length.epochs * i) / (count - 1), shareOf(schedule, step, length)];
  });
}

/** The length of a draft's training; undefined while a number of it is missing or makes no sense. */
export function lengthOf({ dataset, batchSize = 64, epochs = 3 }: PlanDraft): Length | undefined {
  const stepsPerEpoch = Math.ceil((dataset?.train ?? 0) / batchSize);
  const makesSense = Number.isInteger(epochs) && epochs > 0 && stepsPerEpoch > 0;
  return makesSense && Number.isFinite(stepsPerEpoch) ? { stepsPerEpoch, epochs } : undefined;
}
