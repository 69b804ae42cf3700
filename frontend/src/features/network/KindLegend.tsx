import { Group, Text } from '@mantine/core';
import classes from './network.module.css';
import type { Block } from './ribbon';

/** Which colour is which kind of layer, for the kinds that this network has. */
export function KindLegend({ blocks }: { blocks: readonly Block[] }) {
  const kinds = [...new Set(blocks.flatMap((block) => block.layer?.kind ?? []))];
  return (
    <Group gap="md" className={classes.legend} aria-label="Colours">
      {kinds.map((kind) => (
        <span key={kind} className={classes.kind} data-kind={kind}>
          <i />
          {kind.replace(/-/g, ' ')}
        </span>
      ))}
      <Text span size="xs" c="dimmed">
        The small square under a layer: how much of the image one of its values sees.
      </Text>
    </Group>
  );
}
