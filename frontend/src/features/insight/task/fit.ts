import type { FittedCurve } from '../types';

/** How far beyond the points a curve may lead the axis, as a share of their range. */
const ROOM = 0.25;

/** From the lowest to the highest point with some room: a curve that flies away leaves the frame. */
export function reachOfPoints(points: FittedCurve['points']): [number, number] {
  const heights = points.map(([, y]) => y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const room = ROOM * (high - low) || 1;
  return [low - room, high + room];
}

/** The curve as an SVG path; where it is not finite there is a gap. */
export function pathOf(
  { x, y }: Pick<FittedCurve, 'x' | 'y'>,
  toX: (value: number) => number,
  toY: (value: number) => number,
): string {
  let pen = 'M';
  return x
    .map((place, i) => {
      const height = y[i];
      if (height === null || height === undefined) {
        pen = 'M';
        return '';
      }
      const step = `${pen}${toX(place).toFixed(1)} ${toY(height).toFixed(1)}`;
      pen = 'L';
      return step;
    })
    .join('');
}
