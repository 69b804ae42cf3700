import { useMemo } from 'react';
import { Figure, logScale } from '@/shared/chart';
import type { BoardPoint } from '@/shared/api';
import type { Cost } from './costs';
import { accuracyAxis, isOn, staircase, withFront } from './front';
import classes from './leaderboard.module.css';
import { pointWords } from './words';

interface Props {
  title: string;
  /** Everybody's best. */
  points: readonly BoardPoint[];
  /** Models that none beats for less, ascending. */
  front: readonly BoardPoint[];
  cost: Cost;
  network: (architecture: string | null) => string;
  height?: number;
}

const MOST_NAMED = 6;

/** Accuracy against what it costs, and the front that nobody beats for less. */
export function ParetoFigure({ title, points, front, cost, network, height = 320 }: Props) {
  const shown = useMemo(
    () => withFront(points, front).filter((point) => (cost.of(point) ?? 0) > 0),
    [points, front, cost],
  );
  const onFront = useMemo(() => isOn(front), [front]);
  if (shown.length === 0) return null;
  const costs = shown.map((point) => cost.of(point) as number);
  const x = {
    title: cost.title,
    // wide enough for ticks also where all cost the same
    scale: logScale(Math.min(...costs) / 1.5, Math.max(...costs) * 1.5),
    format: cost.format,
  };
  const y = accuracyAxis(shown);
  const summary = front.map((point) => pointWords(point, network)).join('; ');
  return (
    <div>
      <Figure title={title} summary={`The front: ${summary}`} x={x} y={y} height={height}>
        {(toX, toY) => {
          const at = (point: BoardPoint) => [toX(cost.of(point) as number), toY(point.accuracy)] as const;
          const steps = front.filter((point) => (cost.of(point) ?? 0) > 0);
          return (
            <>
              <path className={classes.front} d={staircase(steps.map(at), toX(Math.max(...costs)))} />
              {shown.map((point) => {
                const [cx, cy] = at(point);
                const look = point.mine ? classes.mine : onFront(point) ? classes.best : classes.others;
                return (
                  <circle
                    key={`${point.number} ${point.epoch} ${point.at}`}
                    className={look}
                    cx={cx}
                    cy={cy}
                    r={point.mine || onFront(point) ? 5.5 : 4}
                  >
                    <title>{pointWords(point, network)}</title>
                  </circle>
                );
              })}
              {steps.length <= MOST_NAMED &&
                steps.map((point) => {
                  const [cx, cy] = at(point);
                  return (
                    <text
                      key={`${point.number} ${point.at}`}
                      className={classes.label}
                      x={cx + (x.scale.at(cost.of(point) as number) > 0.7 ? -9 : 9)}
                      y={cy + 15}
                      textAnchor={x.scale.at(cost.of(point) as number) > 0.7 ? 'end' : 'start'}
                    >
                      {network(point.architecture)}
                    </text>
                  );
                })}
            </>
          );
        }}
      </Figure>
      <Legend mine={shown.some(({ mine }) => mine)} />
    </div>
  );
}

function Legend({ mine }: { mine: boolean }) {
  const entries: [look: string | undefined, words: string][] = [
    [classes.best, 'On the front: none better for less'],
    [classes.others, 'Somebody’s best'],
  ];
  if (mine) entries.push([classes.mine, 'Yours']);
  return (
    <div className={classes.legend}>
      {entries.map(([look, words]) => (
        <span key={words}>
          <svg width="14" height="12" aria-hidden="true">
            <circle className={look} cx="7" cy="6" r="4.5" />
          </svg>{' '}
          {words}
        </span>
      ))}
    </div>
  );
}
