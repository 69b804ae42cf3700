import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './network.module.css';
import tint from './tint.module.css';

interface Props {
  /** In the order in which they occur; repeated as often as they do. */
  kinds: readonly string[];
  /** What else the drawing shows. */
  children?: ReactNode;
}

/** Which colour is which kind of layer, for the kinds that this network has. */
export function KindLegend({ kinds, children }: Props) {
  return (
    <Group gap="md" className={classes.legend} aria-label="Colours">
      {[...new Set(kinds)].map((kind) => (
        <span key={kind} className={`${classes.kind} ${tint.tint}`} data-kind={kind}>
          <i />
          {kind.replace(/-/g, ' ')}
        </span>
      ))}
      {children && (
        <Text span size="xs" c="dimmed">
          {children}
        </Text>
      )}
    </Group>
  );
}
