/** From values to places in 0…1, and the values worth a tick. */
export interface Scale {
  at: (value: number) => number;
  ticks: number[];
}

/** Round steps of 1, 2 or 5 times a power of ten, about `wanted` of them. */
export function linearScale(low: number, high: number, wanted = 5): Scale {
  const span = high - low || Math.abs(high) || 1;
  const [from, to] = high === low ? [low - span / 2, low + span / 2] : [low, high];
  const rough = (to - from) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const ticks: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++)
    ticks.push(Number((i * step).toPrecision(12)));
  return { at: (value) => (value - from) / (to - from), ticks };
}

/** Decades, and 2 and 5 between them where there are few; all values are above 0. */
export function logScale(low: number, high: number): Scale {
  const from = Math.log10(low) - 0.05;
  const to = Math.log10(high) + 0.05;
  const factors = to - from > 2.5 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let decade = Math.floor(from); decade <= Math.ceil(to); decade++)
    for (const factor of factors) {
      const tick = Number(`${factor}e${decade}`);
      if (Math.log10(tick) >= from && Math.log10(tick) <= to) ticks.push(tick);
    }
  return { at: (value) => (Math.log10(value) - from) / (to - from), ticks };
}
