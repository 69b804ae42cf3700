import type { BoardPoint } from '@/shared/api';
import { duration, short } from '@/shared/format';

/** What a model costs, as an axis. */
export interface Cost {
  title: string;
  /** `null` where nobody knows. */
  of: (point: BoardPoint) => number | null;
  format: (value: number) => string;
}

export const PARAMETERS: Cost = { title: 'Parameters', of: ({ parameters }) => parameters, format: short };

export const SECONDS: Cost = {
  title: 'Training time to the end of the epoch',
  of: ({ seconds }) => seconds,
  format: duration,
};
