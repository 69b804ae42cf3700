import { memo, useMemo } from 'react';
import { ColourKey } from './ColourKey';
import { gridOf } from './grid';
import { MapGrid } from './MapGrid';
import classes from './tensor.module.css';
import { shapeText } from './text';
import { rangeOf, reachOf, type Range, type Volume } from './volume';

interface Props {
  name: string;
  /** The node's true shape; fewer maps than that may be shown. */
  shape: number[];
  volume: Volume;
  /** Of the whole layer where it is known better than from these maps. */
  range?: Range;
  chosen: number | null;
  onChoose: (map: number) => void;
  tallest?: number;
}

/** One layer: its name, its maps, and what their colours mean. */
export const LayerFigure = memo(function LayerFigure(props: Props) {
  const { name, shape, volume, chosen, onChoose, tallest = 248 } = props;
  const { channels, height, width } = volume;
  const grid = useMemo(
    () => gridOf({ channels, height, width }, { tallest }),
    [channels, height, width, tallest],
  );
  const own = useMemo(() => rangeOf(volume.values), [volume]);
  const range = props.range ?? own;
  const all = shape.length === 3 ? (shape[0] as number) : channels;
  return (
    <figure className={classes.layer} data-chosen={chosen !== null || undefined}>
      <figcaption className={classes.layerName}>
        <strong title={name}>{name}</strong>
        <span>{shapeText(shape)}</span>
      </figcaption>
      <MapGrid
        volume={volume}
        grid={grid}
        reach={reachOf(range)}
        label={`${name}, ${channels === 1 ? 'one map' : `${channels} maps`}`}
        chosen={chosen}
        onChoose={onChoose}
      />
      {all > channels && (
        <span className={classes.more}>
          first {channels} of {all} maps
        </span>
      )}
      <ColourKey range={range} width={Math.max(72, Math.min(160, grid.width))} />
    </figure>
  );
});
