import type { GroupItem, Item } from '../structure';

/** In pixels of a drawing that is not zoomed; y grows downwards, the input is above. */
export interface Point {
  x: number;
  y: number;
}

/** `x`, `y` is the upper left corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** A layer or a closed group. */
export interface Card extends Box {
  item: Item;
  depth: number;
  /** The opened group around it. */
  around: string | null;
}

/** An opened group. */
export interface Frame extends Box {
  item: GroupItem;
  depth: number;
  around: string | null;
  /** Where what comes in arrives. */
  entry: Point;
  /** There it parts: several of its items read it. */
  parting: boolean;
}

export interface Wire {
  /** The node that is read. */
  from: string;
  /** The item that reads it. */
  to: string;
  points: Point[];
}

export interface Drawing {
  width: number;
  height: number;
  cards: Card[];
  frames: Frame[];
  wires: Wire[];
}

/** How large things are drawn. */
export interface Measures {
  sizeOf: (item: Item) => { width: number; height: number };
  /** Between neighbours, and between what follows each other. */
  gap: number;
  step: number;
  /** Of a frame: beside what is in it, above for its title, and below for the last shape. */
  margin: number;
  title: number;
  foot: number;
}

export const sum = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

/** A line that leaves and arrives vertically and bends softly between. */
export function pathOf([first, ...rest]: readonly Point[]): string {
  if (!first) return '';
  let before = first;
  const bends = rest.map((point) => {
    const middle = (before.y + point.y) / 2;
    const bend =
      before.x === point.x
        ? `V ${point.y}`
        : `C ${before.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
    before = point;
    return bend;
  });
  return [`M ${first.x} ${first.y}`, ...bends].join(' ');
}
