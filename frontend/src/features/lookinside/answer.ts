/**
 * What the network answers as a probability for each class; one number alone is that of the second of two classes.
 *
 * @param answers images × outputs
 * @return images × classes
 */
export function perClass(answers: Float32Array, images: number): Float32Array {
  if (answers.length !== images) return answers;
  return Float32Array.from({ length: 2 * images }, (_, i) => {
    const second = answers[i >> 1] as number;
    return i % 2 === 0 ? 1 - second : second;
  });
}

/** So many images go through the network at once: progress is seen, and memory stays small. */
export const BATCH = 32;

/** Works on `count` images, one batch after the other, until `signal` says to stop. */
export async function inBatches(
  count: number,
  { signal, report }: { signal: AbortSignal; report: (share: number) => void },
  each: (from: number, to: number) => Promise<void>,
) {
  for (let from = 0; from < count; from += BATCH) {
    signal.throwIfAborted();
    const to = Math.min(count, from + BATCH);
    await each(from, to);
    report(to / count);
  }
}
