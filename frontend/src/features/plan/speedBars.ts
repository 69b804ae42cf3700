import type { EngineSpeed } from '@/shared/api';
import { engineName } from '@/shared/engine';
import { memory, speed } from '@/shared/format';

export interface SpeedBar {
  key: string;
  engine: string;
  device: string;
  /** Share of the fastest, from 0; 0 where no speed is known. */
  length: number;
  measured: boolean;
  /** "8,712 images/s"; two figures are all that a prediction knows: "about 2,600 images/s". */
  figure: string;
  /** "about 4 minutes, 1.1 GiB of memory" */
  cost: string;
  /** Where the figure comes from and who is there: "measured · 2 workers, 1 free". */
  note: string;
  /** What the chosen one does with the run; `null` for the others. */
  takes: string | null;
}

/** Speeds side by side, on one scale that begins at 0. */
export function speedBars(engines: readonly EngineSpeed[]): SpeedBar[] {
  const fastest = Math.max(0, ...engines.map((one) => one.imagesPerSecond ?? 0));
  return engines.map((one) => ({
    key: `${one.engine} ${one.device}`,
    engine: engineName(one.engine),
    device: one.device,
    length: fastest > 0 ? (one.imagesPerSecond ?? 0) / fastest : 0,
    measured: one.measured,
    figure: figureOf(one),
    cost: [one.time?.words, `${memory(one.memoryBytes)} of memory`].filter(Boolean).join(', '),
    note: [sourceOf(one), workersOf(one)].filter(Boolean).join(' · '),
    takes: one.chosen ? (one.free > 0 ? 'would take it now' : 'would take it next') : null,
  }));
}

function figureOf({ imagesPerSecond, measured }: EngineSpeed): string {
  if (imagesPerSecond === null) return 'speed not known yet';
  return measured ? speed(imagesPerSecond) : `about ${speed(Number(imagesPerSecond.toPrecision(2)))}`;
}

function sourceOf({ imagesPerSecond, measured }: EngineSpeed): string | null {
  if (imagesPerSecond === null) return null;
  return measured ? 'measured' : 'predicted';
}

function workersOf({ workers, free }: EngineSpeed): string {
  const all = workers === 1 ? '1 worker' : `${workers} workers`;
  if (free === 0) return `${all}, ${workers === 1 ? 'busy' : workers === 2 ? 'both busy' : 'all busy'}`;
  return `${all}, ${workers === 1 ? 'free' : `${free} free`}`;
}
