import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './Figure.module.css';
import type { Scale } from './scale';

export interface FigureAxis {
  title: string;
  scale: Scale;
  format: (value: number) => string;
}

interface Props {
  title: string;
  /** What the figure shows, for those who do not see it. */
  summary: string;
  x: FigureAxis;
  y: FigureAxis;
  height?: number;
  /** Both axes are equally long; `height` is then the most there is. */
  square?: boolean;
  /** Draws in pixels. */
  children: (x: (value: number) => number, y: (value: number) => number) => ReactNode;
}

const LEFT = 58;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 44;

/** A frame with two axes for a figure of a few marks. */
export function Figure({ title, summary, x, y, height: most = 280, square = false, children }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const height = square ? Math.min(most, Math.max(width - LEFT - RIGHT, 10) + TOP + BOTTOM) : most;
  const bottom = height - BOTTOM;
  const right = square ? LEFT + bottom - TOP : Math.max(width - RIGHT, LEFT + 10);
  const toX = (value: number) => LEFT + x.scale.at(value) * (right - LEFT);
  const toY = (value: number) => bottom - y.scale.at(value) * (bottom - TOP);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.title}>{title}</figcaption>
      <div ref={ref} style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={`${title}. ${summary}`}>
            {y.scale.ticks.map((tick) => (
              <g key={tick}>
                <line className={classes.grid} x1={LEFT} x2={right} y1={toY(tick)} y2={toY(tick)} />
                <text className={classes.tick} x={LEFT - 8} y={toY(tick) + 4} textAnchor="end">
                  {y.format(tick)}
                </text>
              </g>
            ))}
            {x.scale.ticks.map((tick) => (
              <text key={tick} className={classes.tick} x={toX(tick)} y={bottom + 18} textAnchor="middle">
                {x.format(tick)}
              </text>
            ))}
            <text className={classes.axis} x={(LEFT + right) / 2} y={height - 6} textAnchor="middle">
              {x.title}
            </text>
            <text
              className={classes.axis}
              transform={`translate(13 ${(TOP + bottom) / 2}) rotate(-90)`}
              textAnchor="middle"
            >
              {y.title}
            </text>
            {children(toX, toY)}
          </svg>
        )}
      </div>
    </figure>
  );
}
