/** Which epoch is shown: the one that was asked for if it is there, else the newest. */
export function shownEpoch(epochs: readonly number[], wanted: number | null): number | null {
  if (wanted !== null && epochs.includes(wanted)) return wanted;
  return epochs.length === 0 ? null : Math.max(...epochs);
}

/** The epoch after this one, and from the last back to the first: for watching how the network learned. */
export function nextEpoch(epochs: readonly number[], current: number): number {
  const sorted = [...epochs].sort((a, b) => a - b);
  return sorted.find((epoch) => epoch > current) ?? sorted[0] ?? current;
}

/** The epoch beside this one; null at the ends. */
export function neighbour(epochs: readonly number[], current: number, by: 1 | -1): number | null {
  const beyond = epochs.filter((epoch) => (epoch - current) * by > 0);
  if (beyond.length === 0) return null;
  return by > 0 ? Math.min(...beyond) : Math.max(...beyond);
}

/** At most so many epochs, or what there is of each, evenly chosen, the first and the last among them. */
export function chosenEpochs<T>(epochs: readonly T[], most = 10): T[] {
  if (epochs.length <= most) return [...epochs];
  return Array.from(
    { length: most },
    (_, i) => epochs[Math.round((i * (epochs.length - 1)) / (most - 1))] as T,
  );
}
