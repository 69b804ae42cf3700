import type { ReceptiveField, ShapeOf } from '@/shared/api';
import classes from './network.module.css';

const SIDE = 64;

/** The part of the input that one value of the layer sees, true to scale, in the middle of the image. */
export function FieldOfView({ field, input }: { field: ReceptiveField | null; input: ShapeOf }) {
  if (input.length < 3) return null;
  const height = input[input.length - 2] as number;
  const width = input[input.length - 1] as number;
  const pixel = SIDE / Math.max(height, width);
  const [seenHigh, seenWide] = seen(field, height, width);
  return (
    <svg
      className={classes.view}
      width={width * pixel + 2}
      height={height * pixel + 2}
      viewBox={`-1 -1 ${width * pixel + 2} ${height * pixel + 2}`}
      role="img"
      aria-label={`One value sees ${seenHigh} by ${seenWide} of ${height} by ${width} pixels`}
    >
      <rect className={classes.viewImage} width={width * pixel} height={height * pixel} rx={2} />
      <rect
        className={classes.viewField}
        x={((width - seenWide) / 2) * pixel}
        y={((height - seenHigh) / 2) * pixel}
        width={seenWide * pixel}
        height={seenHigh * pixel}
      />
    </svg>
  );
}

function seen(field: ReceptiveField | null, height: number, width: number): [number, number] {
  const [high = height, wide = width] = field?.size ?? [];
  return [Math.min(high, height), Math.min(wide, width)];
}
