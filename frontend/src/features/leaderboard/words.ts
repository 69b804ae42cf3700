import type { BoardPoint, BoardRow } from '@/shared/api';
import { duration, percent, roughly } from '@/shared/format';

/** 0.987, 0.0025 -> "98.7 % ± 0.3" */
export const accuracyWords = (accuracy: number, standardError: number) =>
  `${percent(accuracy, 1)} ± ${(100 * standardError).toFixed(1)}`;

/** "3", or "=3" where others have the same rank */
export const rankWords = ({ rank, tied }: Pick<BoardRow, 'rank' | 'tied'>) => `${tied ? '=' : ''}${rank}`;

/** What a point of a figure is, in one line. */
export const pointWords = (point: BoardPoint, network: (id: string | null) => string) =>
  [
    point.mine ? `${point.name} (you)` : point.name,
    `${network(point.architecture)}, epoch ${point.epoch}`,
    accuracyWords(point.accuracy, point.standardError),
    `${roughly(point.parameters)} parameters`,
    point.seconds !== null && `${duration(point.seconds)} of training`,
  ]
    .filter(Boolean)
    .join(' · ');
