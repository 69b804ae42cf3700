/** [x, y, class] */
export type OwnPoint = [number, number, number];

/** The pad shows −REACH … REACH on both axes. */
export const REACH = 1;

/** While the pen is drawn, a new point lies at least this far from the one before. */
const APART = 0.07;

/** More would make a link too long to open. */
export const MOST_POINTS = 300;
export const MOST_CLASSES = 6;

const FARTHEST = 10;

/** With a point more, unless it lies on the last one of a stroke or there are too many. */
export function added(points: readonly OwnPoint[], point: OwnPoint, stroke = false): readonly OwnPoint[] {
  const last = points.at(-1);
  const near = last && Math.hypot(last[0] - point[0], last[1] - point[1]) < APART;
  return (stroke && near) || points.length >= MOST_POINTS ? points : [...points, point];
}

/** Where on the pad somebody points, in hundredths: a link stays short. */
export function placeOn(
  box: { left: number; top: number; width: number; height: number },
  event: { clientX: number; clientY: number },
): [number, number] {
  const x = (2 * REACH * (event.clientX - box.left)) / box.width - REACH;
  const y = REACH - (2 * REACH * (event.clientY - box.top)) / box.height;
  return [rounded(x), rounded(y)];
}

const rounded = (value: number) => Math.round(100 * Math.max(-REACH, Math.min(REACH, value))) / 100;

/** "0.5 -0.2" or "0.5; -0.2" as a place; null if it is none. */
export function typedPlace(text: string): [number, number] | null {
  const numbers = text
    .trim()
    .split(/[\s,;]+/)
    .map(Number);
  const [x, y] = numbers;
  const fine =
    numbers.length === 2 && numbers.every((one) => Number.isFinite(one) && Math.abs(one) <= FARTHEST);
  return fine && x !== undefined && y !== undefined && text.trim() !== '' ? [x, y] : null;
}

/** "12 A, 9 B" */
export function countWords(points: readonly OwnPoint[]): string {
  const counts = new Map<number, number>();
  for (const [, , label] of points) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([label, count]) => `${count} ${className(label)}`)
    .join(', ');
}

/** A, B, C … as the server calls them. */
export const className = (label: number) => String.fromCharCode(65 + label);
