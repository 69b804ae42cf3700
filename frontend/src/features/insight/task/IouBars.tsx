import type { Segmentation } from '../types';
import { counted, percent } from '../words';
import { sceneColors } from './sceneColors';
import classes from './task.module.css';

/** Of each class the overlap of truth and prediction; the whole rail is 0 to 100 %. */
export function IouBars({ perClass }: { perClass: Segmentation['perClass'] }) {
  const colors = sceneColors(perClass.length);
  return (
    <ul className={classes.bars}>
      {perClass.map(({ label, iou, places }, k) => (
        <li key={label} title={`${counted(places)} places of the test scenes`}>
          <span className={classes.swatch} style={{ background: colors[k] }} aria-hidden />
          <span>{label}</span>
          <span className={classes.rail} aria-hidden>
            <span style={{ width: `${100 * (iou ?? 0)}%`, background: colors[k] }} />
          </span>
          <span className="ty-numbers">{percent(iou)}</span>
        </li>
      ))}
    </ul>
  );
}
