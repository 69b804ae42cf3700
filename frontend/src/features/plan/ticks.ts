/** Whole epochs at round distances, seven at most, the last one always. */
export function ticks(epochs: number): number[] {
  const size = 10 ** Math.floor(Math.log10(epochs));
  const distance = [size / 5, size / 2, size, 2 * size].find((d) => d >= 1 && epochs / d <= 6) ?? 2 * size;
  const round = Array.from({ length: Math.floor(epochs / distance) + 1 }, (_, i) => i * distance);
  return [...round.filter((epoch) => epochs - epoch > distance / 2), epochs];
}
