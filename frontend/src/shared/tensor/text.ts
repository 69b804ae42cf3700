export function shapeText(shape: number[]): string {
  return shape.join('×');
}

/** Three digits that matter, and never `-0`: `0.0123`, `1.53`, `-12.4`, `NaN`. */
export function valueText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e5) return minus(value.toExponential(1));
  return minus(Number(value.toPrecision(3)).toString());
}

const minus = (text: string) => text.replace(/^-/, '−');

/** `97.3 %`; what is nearly certain or nearly impossible is not rounded to 100 or 0. */
export function percentText(share: number): string {
  if (Number.isNaN(share)) return 'NaN';
  const percent = share * 100;
  if (percent > 99.9 && percent < 100) return '> 99.9 %';
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  return `${percent.toFixed(1)} %`;
}
