import type { Dataset } from '@/shared/api';
import { count } from '@/shared/format';
import classes from './dataset.module.css';
import type { Split } from './queries';
import { thingsOf } from './things';

interface Props {
  dataset: Dataset;
  split: Split;
  chosen: number | null;
  onChoose: (label: number | null) => void;
}

/** How many examples each class has; a bar is a button that shows only that class. */
export function ClassHistogram({ dataset, split, chosen, onChoose }: Props) {
  const counts = split === 'train' ? dataset.trainHistogram : dataset.testHistogram;
  const things = thingsOf(dataset);
  const most = Math.max(1, ...counts);
  return (
    <div className={classes.histogram} role="group" aria-label={`How many ${things} per class`}>
      {dataset.labels.map((label, i) => {
        const here = counts[i] ?? 0;
        return (
          <button
            key={label}
            type="button"
            className={classes.bar}
            aria-pressed={chosen === i}
            aria-label={`Class ${label}: ${count(here)} ${things}`}
            onClick={() => onChoose(chosen === i ? null : i)}
          >
            <span className={classes.barName}>{label}</span>
            <span className={classes.barTrack}>
              <span className={classes.barFill} style={{ width: `${(100 * here) / most}%` }} />
            </span>
            <span className={classes.barCount}>{count(here)}</span>
          </button>
        );
      })}
    </div>
  );
}
