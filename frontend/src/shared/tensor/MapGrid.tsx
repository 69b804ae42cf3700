import { useComputedColorScheme } from '@mantine/core';
import { useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { cornerOf, placeAt, type Grid, type Place } from './grid';
import { coloured } from './palette';
import classes from './tensor.module.css';
import type { Volume } from './volume';

interface Props {
  volume: Volume;
  grid: Grid;
  /** The distance from zero at which a colour is full. */
  reach: number;
  label: string;
  /** The map that is looked at now. */
  chosen?: number | null;
  onLook?: (place: Place | null) => void;
  /** A click, Enter, or an arrow key that moves to another map. */
  onChoose?: (map: number) => void;
}

/** All maps of one layer on one canvas, each value a square. Arrow keys walk from map to map. */
export function MapGrid({ volume, grid, reach, label, chosen = null, onLook, onChoose }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) paint(context, volume, grid, coloured(volume.values, reach, scheme));
  }, [volume, grid, reach, scheme]);

  const placeOf = (event: PointerEvent<HTMLElement>): Place | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const shrink = grid.width / box.width;
    return placeAt(grid, (event.clientX - box.left) * shrink, (event.clientY - box.top) * shrink);
  };
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]?.(grid.rows);
    if (step === undefined) return;
    event.preventDefault();
    const next = chosen === null ? 0 : chosen + step;
    if (next >= 0 && next < grid.count) onChoose?.(next);
  };

  return (
    <div
      className={classes.grid}
      style={{ width: grid.width, aspectRatio: `${grid.width} / ${grid.height}` }}
      role={onChoose ? 'slider' : 'img'}
      aria-label={label}
      aria-valuemin={onChoose && 1}
      aria-valuemax={onChoose && grid.count}
      aria-valuenow={onChoose && (chosen ?? 0) + 1}
      aria-valuetext={onChoose && `map ${(chosen ?? 0) + 1} of ${grid.count}`}
      tabIndex={onChoose ? 0 : undefined}
      onKeyDown={onChoose && walk}
      onPointerMove={onLook && ((event) => onLook(placeOf(event)))}
      onPointerLeave={onLook && (() => onLook(null))}
      onClick={
        onChoose && ((event) => choose(placeOf(event as unknown as PointerEvent<HTMLElement>), onChoose))
      }
    >
      <canvas ref={canvas} width={grid.width} height={grid.height} className={classes.canvas} />
      {chosen !== null && chosen < grid.count && <Frame grid={grid} map={chosen} />}
    </div>
  );
}

const STEPS: Record<string, (rows: number) => number> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  ArrowRight: (rows) => rows,
  ArrowLeft: (rows) => -rows,
};

function choose(place: Place | null, onChoose: (map: number) => void) {
  if (place) onChoose(place.map);
}

function Frame({ grid, map }: { grid: Grid; map: number }) {
  const corner = cornerOf(grid, map);
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <div
      className={classes.frame}
      style={{
        left: percent(corner.x, grid.width),
        top: percent(corner.y, grid.height),
        width: percent(grid.mapWidth * grid.scale, grid.width),
        height: percent(grid.mapHeight * grid.scale, grid.height),
      }}
    />
  );
}

let sheet: HTMLCanvasElement | undefined;

/** One value a pixel on a hidden sheet first, then each map enlarged without smoothing. */
function paint(
  context: CanvasRenderingContext2D,
  volume: Volume,
  grid: Grid,
  pixels: Uint8ClampedArray<ArrayBuffer>,
) {
  const { channels, height, width } = volume;
  sheet ??= document.createElement('canvas');
  sheet.width = width;
  sheet.height = height * channels;
  sheet.getContext('2d')?.putImageData(new ImageData(pixels, width, height * channels), 0, 0);
  context.imageSmoothingEnabled = false;
  context.clearRect(0, 0, grid.width, grid.height);
  for (let map = 0; map < grid.count; map++) {
    const { x, y } = cornerOf(grid, map);
    context.drawImage(sheet, 0, map * height, width, height, x, y, width * grid.scale, height * grid.scale);
  }
}
