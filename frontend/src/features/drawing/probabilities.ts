/** The most probable label's place; null when the network's answer is not a number. */
export function winnerOf(probabilities: ArrayLike<number>): number | null {
  let best: number | null = null;
  for (let i = 0; i < probabilities.length; i++) {
    const share = probabilities[i] as number;
    if (!Number.isNaN(share) && (best === null || share > (probabilities[best] as number))) best = i;
  }
  return best;
}

/** `97.3 %`; what is nearly certain or nearly impossible is not rounded to 100 or 0. */
export function percentText(share: number): string {
  if (Number.isNaN(share)) return 'NaN';
  const percent = share * 100;
  if (percent > 99.9 && percent < 100) return '> 99.9 %';
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  return `${percent.toFixed(1)} %`;
}
