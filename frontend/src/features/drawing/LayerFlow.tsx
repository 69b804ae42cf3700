import { Group, Stack, Switch, Text } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { LayerFigure, MapLens, volumeOf, type Volume } from '@/shared/tensor';
import type { LayerValues } from '@/shared/reader';
import classes from './drawing.module.css';

interface Props {
  layers: readonly LayerValues[];
  /** Whether the small steps between (normalization, activation) are shown too; null when there is nothing to choose. */
  everyStep: boolean | null;
  onEveryStep: (all: boolean) => void;
}

/** The drawing on its way through the network, layer after layer. */
export const LayerFlow = memo(function LayerFlow({ layers, everyStep, onEveryStep }: Props) {
  const [chosen, setChosen] = useState<{ node: string; map: number } | null>(null);
  const volumes = useMemo(() => layers.map(shown), [layers]);
  const at = layers.findIndex((layer) => layer.node === chosen?.node);
  const lens = volumes[at];
  return (
    <Stack gap="xs" component="section" aria-label="Feature maps">
      <Group justify="space-between" gap="xs">
        <Text fw={650}>Through the network, layer by layer</Text>
        {everyStep !== null && (
          <Switch
            size="sm"
            label="Every step"
            checked={everyStep}
            onChange={(event) => onEveryStep(event.currentTarget.checked)}
          />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        Each square is what one filter makes of your drawing: blue above zero, orange below. Choose a map to
        enlarge it.
      </Text>
      <div className={classes.flow}>
        {layers.map((layer, i) => (
          <LayerFigure
            key={layer.node}
            name={layer.node}
            shape={layer.shape}
            volume={volumes[i] as Volume}
            chosen={chosen?.node === layer.node ? chosen.map : null}
            onChoose={(map) => setChosen({ node: layer.node, map })}
          />
        ))}
      </div>
      {chosen && lens && chosen.map < lens.channels && (
        <MapLens name={chosen.node} volume={lens} map={chosen.map} />
      )}
    </Stack>
  );
});

const MOST_MAPS = 32;

/** Images show their first 32 maps; a vector is shown whole. */
function shown({ shape, values }: LayerValues): Volume {
  const volume = volumeOf(shape, values);
  const size = volume.height * volume.width;
  if (size === 1 || volume.channels <= MOST_MAPS) return volume;
  return { ...volume, channels: MOST_MAPS, values: values.subarray(0, MOST_MAPS * size) };
}
