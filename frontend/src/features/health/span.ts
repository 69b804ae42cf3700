import type { Strip } from './layers';

export interface Span {
  least: number;
  most: number;
}

/** The least and the most of a strip's layers at one look; null while no layer has a finite value. */
export function spanOf({ values }: Strip, column: number): Span | null {
  const finite = values.flatMap((row) => row[column] ?? []).filter(Number.isFinite);
  return finite.length === 0 ? null : { least: Math.min(...finite), most: Math.max(...finite) };
}
