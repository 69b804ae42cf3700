import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ColourKey } from './ColourKey';
import { arranged, type Place } from './grid';
import { MapGrid } from './MapGrid';
import classes from './tensor.module.css';
import { valueText } from './text';
import { rangeOf, reachOf, type Range, type Volume } from './volume';

interface Props {
  name: string;
  volume: Volume;
  map: number;
  range?: Range;
  /** What one of them is called; `map` or `value` by its size otherwise. */
  word?: string;
  side?: number;
}

/** One map enlarged; the pointer reads its values. Colours mean the same as in the layer it is from. */
export function MapLens({ name, volume, map, range, word, side = 220 }: Props) {
  const { height, width, channels } = volume;
  const [place, setPlace] = useState<Place | null>(null);
  const one = useMemo(() => single(volume, map), [volume, map]);
  const grid = useMemo(
    () =>
      arranged({ channels: 1, height, width }, 1, Math.max(1, Math.floor(side / Math.max(height, width))), 0),
    [height, width, side],
  );
  const whole = useMemo(() => range ?? rangeOf(volume.values), [range, volume]);
  const here = place && one.values[place.row * width + place.column];
  return (
    <figure className={classes.lens}>
      <figcaption className={classes.layerName}>
        <strong>{name}</strong>
        <span>
          {word ?? (height * width === 1 ? 'value' : 'map')} {map + 1} of {channels}
        </span>
      </figcaption>
      <MapGrid
        volume={one}
        grid={grid}
        reach={reachOf(whole)}
        label={`${name}, map ${map + 1}, enlarged`}
        onLook={setPlace}
      />
      <ColourKey range={whole} width={grid.width} />
      <Text size="sm" className="ty-numbers">
        {typeof here === 'number' && place
          ? `row ${place.row + 1}, column ${place.column + 1}: ${valueText(here)}`
          : describeOne(one)}
      </Text>
    </figure>
  );
}

function single({ height, width, values }: Volume, map: number): Volume {
  const size = height * width;
  const part = Array.prototype.slice.call(values, map * size, (map + 1) * size) as number[];
  return { channels: 1, height, width, values: part };
}

function describeOne(one: Volume): string {
  if (one.values.length === 1) return `value ${valueText(one.values[0] as number)}`;
  const { min, max } = rangeOf(one.values);
  return `from ${valueText(min)} to ${valueText(max)}; point at it to read a value`;
}
