import type { FieldOfView } from './fieldOfView';
import classes from './network.module.css';

interface Props {
  field: FieldOfView;
  x: number;
  y: number;
  /** Of the longer side, in pixels of the screen. */
  side: number;
}

/** The input as a square, and in it, true to scale, what one value of the layer sees. */
export function FieldShape({ field: { image, seen }, x, y, side }: Props) {
  const pixel = side / Math.max(image.height, image.width);
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={classes.viewImage} width={image.width * pixel} height={image.height * pixel} rx={2} />
      <rect
        className={classes.viewField}
        x={((image.width - seen.width) / 2) * pixel}
        y={((image.height - seen.height) / 2) * pixel}
        width={seen.width * pixel}
        height={seen.height * pixel}
      />
    </g>
  );
}
