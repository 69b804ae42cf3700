import { categoryColor } from '@/shared/chart';

const BACKGROUND = '#20252b';

const lists = new Map<number, readonly string[]>();

/** The first class is the background, dark in every scheme like the images; always the same list for a number. */
export function sceneColors(classes: number): readonly string[] {
  const known = lists.get(classes);
  if (known) return known;
  const colors = Array.from({ length: classes }, (_, k) => (k === 0 ? BACKGROUND : categoryColor(k - 1)));
  lists.set(classes, colors);
  return colors;
}
