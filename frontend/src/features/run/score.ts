import type { MaybeFinite, RunResult } from '@/shared/api';
import { percent } from '@/shared/format';
import { told } from './told';

/** The number by which networks of one task are compared. */
export interface Score {
  name: 'accuracy' | 'mean IoU' | 'R²';
  words: string;
}

type Measured = Pick<RunResult, 'testAccuracy' | 'meanIou' | 'r2'>;

/** What the result says about the test examples: overlap of scenes, R² of curves, else accuracy. */
export function scoreOf({ testAccuracy, meanIou, r2 }: Measured): Score {
  if (isThere(meanIou)) return { name: 'mean IoU', words: told(meanIou, percent) };
  if (isThere(r2)) return { name: 'R²', words: told(r2, rSquared) };
  return { name: 'accuracy', words: told(testAccuracy, percent) };
}

export const rSquared = (value: number) => value.toFixed(3);

const isThere = (value: MaybeFinite | null | undefined): value is MaybeFinite =>
  value !== null && value !== undefined;
