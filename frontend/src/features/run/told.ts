import type { MaybeFinite } from '@/shared/api';

/** A result as it is: NaN says NaN. */
export function told(value: MaybeFinite | null, format: (value: number) => string): string {
  if (value === null) return '–';
  return typeof value === 'number' ? format(value) : value.nonFinite;
}
