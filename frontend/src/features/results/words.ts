import type { PackContents } from '@/shared/api';
import { bytes } from '@/shared/format';

const runs = (number: number) => (number === 1 ? '1 run' : `${number} runs`);

/** What is in a pack, and what is not. */
export function contentsInWords({ runs: over, unfinished, bytes: size }: PackContents): string {
  const inside = `${runs(over)}, about ${bytes(size)}.`;
  if (unfinished === 0) return inside;
  return `${inside} ${runs(unfinished)} ${unfinished === 1 ? 'is' : 'are'} not over yet and not in it.`;
}
