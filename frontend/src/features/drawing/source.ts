import type { Gray } from './gray';
import type { Sheet } from './strokes';

/** What lies on the pad: strokes, or a picture that somebody brought. */
export interface Source {
  sheet: Sheet;
  picture: Gray | null;
  /** When the pen moved last, by the page's clock; 0 if no pen did. */
  movedAt: number;
}

export const EMPTY: Source = { sheet: [], picture: null, movedAt: 0 };
