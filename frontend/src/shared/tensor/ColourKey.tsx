import { useComputedColorScheme } from '@mantine/core';
import { gradient } from './palette';
import classes from './tensor.module.css';
import { valueText } from './text';
import { reachOf, type Range } from './volume';

/** What the colours of one layer mean: from its smallest value over zero to its largest. */
export function ColourKey({ range, width }: { range: Range; width?: number }) {
  const scheme = useComputedColorScheme('light');
  const reach = reachOf(range);
  return (
    <span className={classes.key} style={{ width }}>
      <span
        className={classes.keyBar}
        style={{ background: gradient(range.min / reach, range.max / reach, scheme) }}
      />
      <span className={classes.keyEnds}>
        <span>{valueText(range.min)}</span>
        {range.notFinite > 0 && <strong className={classes.notFinite}>{range.notFinite} not a number</strong>}
        <span>{valueText(range.max)}</span>
      </span>
    </span>
  );
}
