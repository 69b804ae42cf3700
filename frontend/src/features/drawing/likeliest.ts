/** More rows than this are no small picture any more. */
const MOST = 12;

/**
 * The labels worth showing, in their own order: all of a few, of many those that some epoch is surest of.
 *
 * @param answers of each epoch the probability of each label; null where it has not answered yet
 */
export function likeliest(answers: readonly (ArrayLike<number> | null)[], labels: number): number[] {
  const all = Array.from({ length: labels }, (_, label) => label);
  if (labels <= MOST) return all;
  const surest = all.map((label) => Math.max(0, ...answers.map((answer) => answer?.[label] || 0)));
  return all
    .sort((a, b) => (surest[b] as number) - (surest[a] as number))
    .slice(0, MOST)
    .sort((a, b) => a - b);
}
