import { Text } from '@mantine/core';
import type { Collection } from '@/shared/api';
import { count } from '@/shared/format';
import classes from './characters.module.css';
import { drawnOf, totals } from './labels';

interface Props {
  collection: Collection;
  /** A label that is looked through; nothing can be chosen without `onChoose`. */
  chosen?: string | null;
  onChoose?: (label: string | null) => void;
}

/** How much there is of each label, by the whole class. */
export function ClassProgress({ collection, chosen = null, onChoose }: Props) {
  const most = Math.max(1, ...collection.labels.map(drawnOf));
  const { waiting, accepted } = totals(collection.labels);
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {count(waiting + accepted)} drawings by {count(collection.people)}{' '}
        {collection.people === 1 ? 'person' : 'people'}, {count(accepted)} accepted
      </Text>
      <ul className={classes.labels} aria-label="Drawings of each label">
        {collection.labels.map((one) => {
          const words = `${one.label}: ${drawnOf(one)} drawn, ${one.accepted} accepted`;
          const bar = (
            <>
              <span className={classes.bar} aria-hidden="true">
                <span className={classes.waiting} style={{ height: `${(100 * drawnOf(one)) / most}%` }} />
                <span className={classes.accepted} style={{ height: `${(100 * one.accepted) / most}%` }} />
              </span>
              <span className={classes.label}>{one.label}</span>
              <span className={classes.number}>{drawnOf(one)}</span>
            </>
          );
          return (
            <li key={one.label}>
              {onChoose ? (
                <button
                  type="button"
                  className={classes.column}
                  aria-label={words}
                  aria-pressed={chosen === one.label}
                  onClick={() => onChoose(chosen === one.label ? null : one.label)}
                >
                  {bar}
                </button>
              ) : (
                <div className={classes.column} role="img" aria-label={words}>
                  {bar}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
