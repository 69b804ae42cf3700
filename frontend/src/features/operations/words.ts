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
