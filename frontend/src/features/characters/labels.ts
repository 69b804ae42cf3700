import type { Collection, CollectionLabel } from '@/shared/api';

const letters = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint((first.codePointAt(0) as number) + i));

/** What classes draw most. */
export const PRESETS = [
  { name: 'A to Z', labels: letters('A', 26) },
  { name: 'a to z', labels: letters('a', 26) },
  { name: '0 to 9', labels: letters('0', 10) },
  { name: '永 and 水', labels: ['永', '水'] },
] as const;

/** What somebody wrote with blanks or commas between; one word without any is taken letter by letter. */
export function labelsIn(text: string): string[] {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const [only] = parts;
  return [...new Set(parts.length === 1 && only ? [...only] : parts)];
}

/** What to draw next: what one drew least, in the order of the labels; null when all is done. */
export function nextLabel({ labels, perPerson }: Collection): string | null {
  const fewest = Math.min(...labels.map(({ mine }) => mine));
  return fewest >= perPerson ? null : (labels.find(({ mine }) => mine === fewest)?.label ?? null);
}

/** How far one is. */
export function ownProgress({ labels, perPerson }: Collection): { done: number; all: number } {
  const done = labels.reduce((sum, { mine }) => sum + Math.min(mine, perPerson), 0);
  return { done, all: labels.length * perPerson };
}

/** All that counts of a label so far. */
export const drawnOf = ({ waiting, accepted }: CollectionLabel) => waiting + accepted;

export function totals(labels: readonly CollectionLabel[]) {
  return labels.reduce(
    (sum, one) => ({
      waiting: sum.waiting + one.waiting,
      accepted: sum.accepted + one.accepted,
      rejected: sum.rejected + one.rejected,
    }),
    { waiting: 0, accepted: 0, rejected: 0 },
  );
}
