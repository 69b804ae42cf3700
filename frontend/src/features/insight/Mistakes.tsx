import { Text } from '@mantine/core';
import classes from './insight.module.css';
import type { Mistake } from './types';
import { imageAddress, percent } from './words';

/** The test images that the network is most wrong about. */
export function Mistakes({ mistakes, labels }: { mistakes: readonly Mistake[]; labels: readonly string[] }) {
  if (mistakes.length === 0) return <Text c="dimmed">No mistakes were kept for this epoch.</Text>;
  return (
    <ul className={classes.mistakes}>
      {mistakes.map((mistake) => (
        <li key={mistake.index} title={`test image ${mistake.index}, loss ${mistake.loss.toFixed(2)}`}>
          <img
            src={imageAddress(mistake.png)}
            alt={`No. ${mistake.index} of the test set: ${labels[mistake.label]}, read as ${labels[mistake.predicted]}`}
            className={classes.mistakeImage}
          />
          <span
            className={classes.mistakeWords}
            data-right={mistake.label === mistake.predicted || undefined}
          >
            <strong>{labels[mistake.predicted]}</strong>
            <span>{percent(mistake.probability)}</span>
          </span>
          <span className={classes.faint}>is {labels[mistake.label]}</span>
        </li>
      ))}
    </ul>
  );
}
