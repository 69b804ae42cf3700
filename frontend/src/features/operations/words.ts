import { count } from '@/shared/format';

/** 0.42 -> "0.42"; 12.34 -> "12.3"; 340 -> "340" */
export const rate = (perSecond: number) =>
  perSecond >= 100
    ? count(perSecond)
    : perSecond === 0
      ? '0'
      : perSecond >= 10
        ? perSecond.toFixed(1)
        : perSecond.toFixed(2);

/** 8.31 -> "8 ms"; 0.42 -> "0.4 ms"; 1234 -> "1.2 s" */
export function millis(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)} s`;
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}
