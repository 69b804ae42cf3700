/**
 * Exponential moving average with the start's bias taken out (as TensorBoard does): weight 0 changes
 * nothing, 0.99 hardly follows. What is not finite passes through and leaves the average as it was.
 */
export function smooth(values: readonly number[], weight: number): readonly number[] {
  if (weight <= 0) return values;
  let average = 0;
  let counted = 0;
  return values.map((value) => {
    if (!Number.isFinite(value)) return value;
    counted++;
    average = weight * average + (1 - weight) * value;
    return average / (1 - weight ** counted);
  });
}
