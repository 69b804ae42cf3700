import type { ArenaDrawing } from '@/shared/api';
import classes from './arena.module.css';

/** A drawing as the models saw it, each pixel a square. */
export function SeenDrawing({ drawing }: { drawing: ArenaDrawing }) {
  const { image, drawer, meant } = drawing;
  if (!image) return <div className={classes.erased}>Erased: its drawer did not let it be kept.</div>;
  return (
    <img
      className={classes.seen}
      src={`data:image/png;base64,${image}`}
      alt={`Drawn by ${drawer}${meant === null ? '' : `, who meant ${meant}`}`}
    />
  );
}
