import type { Worker } from '@/shared/api';

/** How fast a run is beside others as a share of its speed alone; `null` where one of the two is not known. */
export function shareOfAlone(run: Worker['run']): number | null {
  const now = run?.progress?.imagesPerSecond;
  const alone = run?.alone;
  return now && alone ? now / alone : null;
}

/** "Shares this device with 2 others: 0.62 of its speed alone."; `null` for a worker that has its device to itself. */
export function sharingWords({ neighbours, run }: Worker): string | null {
  if (!neighbours) return null;
  const others = neighbours === 1 ? '1 other' : `${neighbours} others`;
  const share = shareOfAlone(run);
  return share === null
    ? `Shares this device with ${others}.`
    : `Shares this device with ${others}: ${share.toFixed(2)} of its speed alone.`;
}
