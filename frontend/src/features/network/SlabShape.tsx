import type { Block } from './ribbon';
import classes from './network.module.css';

/** The slab itself: a front, a top that leans back and a side, so that H, W and C can all be seen. */
export function SlabShape({ block, middle }: { block: Block; middle: number }) {
  const { x, thickness, height, lean } = block;
  const rise = lean * 0.62;
  const top = middle - (height - rise) / 2;
  const bottom = top + height;
  const right = x + thickness;
  const corners = (...points: [number, number][]) => points.map((point) => point.join(',')).join(' ');
  return (
    <>
      <polygon
        className={classes.side}
        points={corners(
          [right, top],
          [right + lean, top - rise],
          [right + lean, bottom - rise],
          [right, bottom],
        )}
      />
      <polygon
        className={classes.top}
        points={corners([x, top], [x + lean, top - rise], [right + lean, top - rise], [right, top])}
      />
      <rect className={classes.front} x={x} y={top} width={thickness} height={height} />
    </>
  );
}
