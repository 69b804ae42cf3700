import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { count } from '@/shared/format';
import { css } from '@/shared/tensor';
import classes from './health.module.css';
import type { Strip } from './layers';
import { told, type Quantity } from './quantities';
import type { ColourScale } from './scale';

export interface Place {
  row: number;
  column: number;
}

interface Props {
  label: string;
  strip: Strip;
  quantity: Quantity;
  scale: ColourScale;
  place: Place;
  onPlace: (place: Place) => void;
}

const LEAST_HEIGHT = 150;
const MOST_HEIGHT = 360;
const ROW = 18;

/** Layers from the input (top) to the output, looks from left to right; arrow keys move the frame. */
export function HeatStrip({ label, strip, quantity, scale, place, onPlace }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');
  const rows = strip.nodes.length;
  const columns = strip.steps.length;
  const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, rows * ROW));

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || width === 0) return;
    const ratio = devicePixelRatio;
    context.canvas.width = width * ratio;
    context.canvas.height = height * ratio;
    const [wide, high] = [(width * ratio) / columns, (height * ratio) / rows];
    // A line between the layers where there is room for one
    const gap = high > 6 * ratio ? ratio : 0;
    strip.values.forEach((row, i) =>
      row.forEach((value, j) => {
        if (value === undefined) return;
        context.fillStyle = css(scale.share(value), scheme);
        context.fillRect(Math.floor(j * wide), Math.floor(i * high), Math.ceil(wide), Math.ceil(high) - gap);
      }),
    );
  }, [strip, scale, scheme, width, height, rows, columns]);

  const point = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' || event.buttons > 0) {
      const box = event.currentTarget.getBoundingClientRect();
      onPlace({
        row: within(((event.clientY - box.top) / box.height) * rows, rows),
        column: within(((event.clientX - box.left) / box.width) * columns, columns),
      });
    }
  };
  const press = (event: KeyboardEvent) => {
    const moves: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Home: [0, -columns],
      End: [0, columns],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    onPlace({ row: within(place.row + move[0], rows), column: within(place.column + move[1], columns) });
  };
  const row = within(place.row, rows);
  const column = within(place.column, columns);
  const words = `${strip.nodes[row]}, step ${count(strip.steps[column] ?? 0)}: ${told(strip.values[row]?.[column], quantity)}`;
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <span className={classes.name}>{label}</span>
        <output className={classes.words}>{words}</output>
      </figcaption>
      <div className={classes.strip}>
        <span className={classes.ends} aria-hidden="true">
          <span>{strip.nodes[0]}</span>
          <span>{strip.nodes.at(-1)}</span>
        </span>
        <div
          ref={ref}
          className={classes.cells}
          style={{ height }}
          role="slider"
          tabIndex={0}
          aria-label={`${quantity.title} of ${rows} layers over ${columns} looks${label && `, ${label}`}`}
          aria-valuemin={0}
          aria-valuemax={columns - 1}
          aria-valuenow={column}
          aria-valuetext={words}
          onPointerMove={point}
          onPointerDown={point}
          onKeyDown={press}
        >
          <canvas ref={canvas} className={classes.canvas} />
          <span
            className={classes.frame}
            style={{
              left: `${(100 * column) / columns}%`,
              top: `${(100 * row) / rows}%`,
              width: `${100 / columns}%`,
              height: `${100 / rows}%`,
            }}
          />
        </div>
      </div>
      <div className={classes.axis}>
        <span>step {count(strip.steps[0] ?? 0)}</span>
        <span>step {count(strip.steps.at(-1) ?? 0)}</span>
      </div>
    </figure>
  );
}

const within = (place: number, size: number) => Math.min(size - 1, Math.max(0, Math.floor(place)));
