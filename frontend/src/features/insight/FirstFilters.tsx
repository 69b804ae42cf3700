import { Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { arranged, ColourKey, MapGrid, MapLens, reachOf, type Volume } from '@/shared/tensor';
import classes from './insight.module.css';
import type { Filters } from './types';

/** What the first layer looks for: every filter as a small picture of its weights. */
export function FirstFilters({ filters }: { filters: Filters }) {
  const [chosen, setChosen] = useState(0);
  const [count = 1, channels = 1, height = 1, width = 1] = filters.shape;
  const volume: Volume = useMemo(
    () => ({ channels: count * channels, height, width, values: filters.values }),
    [count, channels, height, width, filters.values],
  );
  const grid = useMemo(() => {
    const scale = Math.max(2, Math.round(76 / Math.max(height, width)));
    const columns = Math.ceil(Math.sqrt(1.5 * volume.channels));
    return arranged(volume, columns, scale, 8);
  }, [volume, height, width]);
  const range = { min: filters.min, max: filters.max, notFinite: 0 };
  return (
    <Group align="flex-start" gap="xl">
      <div className={classes.filters}>
        <MapGrid
          volume={volume}
          grid={grid}
          reach={reachOf(range)}
          label={`${volume.channels} filters of ${filters.node}`}
          chosen={chosen}
          onChoose={setChosen}
        />
        <Text size="sm" c="dimmed" my={6}>
          {count} filters of {height}×{width}
          {channels > 1 ? `, each with ${channels} channels one below the other` : ''}
        </Text>
        <ColourKey range={range} width={160} />
      </div>
      <MapLens name={filters.node} word="filter" volume={volume} map={chosen} range={range} side={150} />
    </Group>
  );
}
