import { Figure, type FigureAxis } from './Figure';
import classes from './Figure.module.css';

export interface ScatterPoint {
  key: string;
  label: string;
  x: number;
  y: number;
  color: string;
  /** The one to look at first. */
  best?: boolean;
}

interface Props {
  title: string;
  points: readonly ScatterPoint[];
  x: FigureAxis;
  y: FigureAxis;
}

const MOST_NAMED = 14;
const LONGEST_NAME = 24;

/** One point for each run, with its name where there are few. */
export function ScatterFigure({ title, points, x, y }: Props) {
  const summary = points.map((p) => `${p.label}: ${x.format(p.x)}, ${y.format(p.y)}`).join('; ');
  const named = points.length <= MOST_NAMED && points.every(({ label }) => label.length <= LONGEST_NAME);
  return (
    <Figure title={title} summary={summary} x={x} y={y}>
      {(toX, toY) =>
        points.map((point) => {
          const toTheLeft = x.scale.at(point.x) > 0.6;
          return (
            <g key={point.key}>
              <circle
                cx={toX(point.x)}
                cy={toY(point.y)}
                r={point.best ? 7 : 5}
                fill={point.color}
                stroke={point.best ? 'var(--mantine-color-text)' : 'var(--ty-card)'}
                strokeWidth={point.best ? 2 : 1}
              >
                <title>{`${point.label}: ${x.format(point.x)}, ${y.format(point.y)}`}</title>
              </circle>
              {named && (
                <text
                  className={classes.name}
                  x={toX(point.x) + (toTheLeft ? -10 : 10)}
                  y={toY(point.y) + 4}
                  textAnchor={toTheLeft ? 'end' : 'start'}
                >
                  {point.label}
                </text>
              )}
            </g>
          );
        })
      }
    </Figure>
  );
}
