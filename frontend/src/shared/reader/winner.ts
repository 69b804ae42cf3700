/** The most probable label's place; null when the network's answer is not a number. */
export function winnerOf(probabilities: ArrayLike<number>): number | null {
  let best: number | null = null;
  for (let i = 0; i < probabilities.length; i++) {
    const share = probabilities[i] as number;
    if (!Number.isNaN(share) && (best === null || share > (probabilities[best] as number))) best = i;
  }
  return best;
}
