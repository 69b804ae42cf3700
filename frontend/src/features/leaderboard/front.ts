import { linearScale } from '@/shared/chart';
import type { FigureAxis } from '@/shared/chart';
import type { BoardPoint } from '@/shared/api';
import { percent } from '@/shared/format';

/** The accuracies of these points, with room around them. */
export function accuracyAxis(points: readonly BoardPoint[]): FigureAxis {
  const shares = points.map(({ accuracy }) => accuracy);
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  const pad = Math.max((high - low) * 0.08, 0.004);
  const digits = high - low + 2 * pad > 0.06 ? 0 : 1;
  return {
    title: 'Accuracy on the held-out examples',
    scale: linearScale(Math.max(0, low - pad), Math.min(1, high + pad)),
    format: (value) => percent(value, digits),
  };
}

/**
 * A staircase through points of ascending x and y: what is reached holds until something better comes.
 *
 * @param last x where the staircase ends
 */
export function staircase(points: readonly (readonly [x: number, y: number])[], last: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const steps = rest.map(([x, y]) => `H${x}V${y}`);
  return `M${first[0]},${first[1]}${steps.join('')}H${Math.max(last, points[points.length - 1]?.[0] ?? last)}`;
}

const key = ({ number, epoch, at }: BoardPoint) => `${number} ${epoch} ${at}`;

/** Everybody's best and what is on the front, each once. */
export function withFront(points: readonly BoardPoint[], front: readonly BoardPoint[]): BoardPoint[] {
  return [...new Map([...points, ...front].map((point) => [key(point), point])).values()];
}

export const isOn = (front: readonly BoardPoint[]) => {
  const keys = new Set(front.map(key));
  return (point: BoardPoint) => keys.has(key(point));
};
