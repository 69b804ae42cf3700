import type { Worker } from '@/shared/api';

/** How fast a run is beside others as a share of its speed alone; `null` where one of the two is not known. */
export function shareOfAlone(run: Worker['run']): number | null {
  const now = run?.progress?.imagesPerSecond;
  const alone = run?.alone;
  return now && alone ? now / alone : null;
}

/** "Shares this device with 2 others" */
export const sharingWords = (neighbours: number) =>
  `Shares this device with ${neighbours === 1 ? '1 other' : `${neighbours} others`}`;
