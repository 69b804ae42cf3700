const STAGES = [1 / 20, 1 / 10, 1 / 5, 1 / 2, 1];

/**
 * Where the x axis ends while a curve grows towards `total`: the smallest stage that holds it, so that the
 * picture stands still most of the time and still shows how far there is to go.
 */
export function frameEnd(reached: number, total: number): number {
  if (!(total > 0)) return Math.max(reached, 1);
  return STAGES.map((stage) => stage * total).find((end) => reached <= end) ?? reached;
}
