import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import type uPlot from 'uplot';
import { align } from './align';
import { decimate, firstAtOrAfter, type XY } from './decimate';
import classes from './CurveChart.module.css';
import { createPlot, type ChartLine, type ChartMark, type Floor } from './plot';

const NONE: readonly ChartMark[] = [];

interface Props {
  title: string;
  lines: readonly ChartLine[];
  /** What the whole x axis shows when nothing is zoomed. */
  extent: readonly [number, number];
  zoom: readonly [number, number] | null;
  onZoom: (range: [number, number] | null) => void;
  xTitle: string;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
  formatTick?: (y: number, distance: number) => string;
  floor: Floor;
  logarithmic?: boolean;
  height?: number;
  /** Places that something is said about, elsewhere under the same label. */
  marks?: readonly ChartMark[] | undefined;
  /** Said in the middle of the frame while there is nothing to draw. */
  note?: string | undefined;
}

/** Curves on a canvas, fed as they grow: drag to zoom, double-click or press 0 for all of it. */
export function CurveChart({ height = 280, logarithmic = false, ...props }: Props) {
  const { title, lines, extent, zoom, onZoom, xTitle, formatX, formatY, formatTick = formatY, floor } = props;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const shown = useRef<readonly XY[]>([]);
  const [cursor, setCursor] = useState<number | null>(null);
  const scheme = useComputedColorScheme('light');
  const look = lines.map(({ key, color, dash, ghost }) => `${key} ${color} ${dash} ${ghost}`).join('|');
  const [from, to] = zoom ?? extent;

  const changeZoom = useEffectEvent(onZoom);
  const isZoomed = useEffectEvent(() => zoom !== null);
  const { marks = NONE } = props;
  const currentMarks = useEffectEvent(() => marks);
  const create = useEffectEvent((element: HTMLDivElement) =>
    createPlot(element, Math.max(width, 50), {
      lines,
      height,
      logarithmic,
      formatX,
      formatTick,
      floor,
      onCursor: setCursor,
      onZoom: (range) => changeZoom(range),
      shown: () => shown.current,
      zoomed: () => isZoomed(),
      marks: () => currentMarks(),
    }),
  );
  const feed = useEffectEvent(() => {
    if (!plot.current || width === 0) return;
    shown.current = lines.map((line) => decimate(line, from, to, Math.max(width, 100)));
    const { x, lines: heights } = align(shown.current, logarithmic);
    plot.current.batch(() => {
      plot.current?.setData([x, ...heights] as uPlot.AlignedData, false);
      plot.current?.setScale('x', { min: from, max: to });
    });
  });

  const measured = width > 0;
  useEffect(() => {
    if (!host.current || !measured) return;
    const created = create(host.current);
    plot.current = created;
    feed();
    return () => {
      plot.current = null;
      created.destroy();
    };
  }, [look, scheme, logarithmic, height, floor, xTitle, measured]);

  useEffect(() => {
    if (width > 0) plot.current?.setSize({ width, height });
  }, [width, height]);

  useEffect(() => {
    const frame = requestAnimationFrame(feed);
    return () => cancelAnimationFrame(frame);
  }, [lines, marks, from, to, width]);

  const named = lines.filter((line) => !line.ghost);
  const summary = named.map((line) => `${line.label} ${valueAt(line, null, formatY)}`).join(', ');
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <span className={classes.title}>{title}</span>
        <span className={classes.legend} data-many={named.length > 3 || undefined}>
          {named.map((line) => (
            <span key={line.key} className={classes.entry}>
              <svg width="18" height="8" aria-hidden="true">
                <line
                  x1="1"
                  x2="17"
                  y1="4"
                  y2="4"
                  style={{ stroke: line.color }}
                  strokeWidth="2.5"
                  strokeDasharray={line.dash?.join(' ')}
                />
              </svg>
              {line.label}
              <b className={classes.value}>{valueAt(line, cursor, formatY)}</b>
            </span>
          ))}
        </span>
      </figcaption>
      {/* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a picture that zooms by keys */}
      <div
        ref={ref}
        className={classes.frame}
        style={{ height }}
        role="img"
        tabIndex={0}
        aria-label={`${title} over ${xTitle}: ${summary || 'no points yet'}`}
        onKeyDown={(event) => onKey(event, [from, to], extent, onZoom)}
      >
        <div ref={host} />
        {props.note && <span className={classes.note}>{props.note}</span>}
      </div>
      {/* eslint-enable */}
      <div className={classes.xTitle}>{cursor === null ? xTitle : `${xTitle} ${formatX(cursor)}`}</div>
    </figure>
  );
}

/** The value at or before the cursor; the newest one when there is no cursor. */
function valueAt(line: ChartLine, cursor: number | null, format: (y: number) => string): string {
  const after = cursor === null ? line.x.length : firstAtOrAfter(line.x, cursor + 1e-9);
  const value = line.y[after - 1];
  if (value === undefined) return '–';
  return Number.isFinite(value) ? format(value) : String(value);
}

function onKey(
  event: KeyboardEvent,
  [from, to]: readonly [number, number],
  extent: readonly [number, number],
  onZoom: Props['onZoom'],
): void {
  const span = to - from;
  const moves: Record<string, [number, number] | null> = {
    '+': [from + span / 4, to - span / 4],
    '=': [from + span / 4, to - span / 4],
    '-': [from - span / 2, to + span / 2],
    ArrowLeft: [from - span / 5, to - span / 5],
    ArrowRight: [from + span / 5, to + span / 5],
    '0': null,
    Escape: null,
  };
  const move = moves[event.key];
  if (move === undefined) return;
  event.preventDefault();
  if (!move) return onZoom(null);
  const wide = Math.min(move[1] - move[0], extent[1] - extent[0]);
  const start = Math.min(Math.max(move[0], extent[0]), extent[1] - wide);
  onZoom(wide >= extent[1] - extent[0] ? null : [start, start + wide]);
}
