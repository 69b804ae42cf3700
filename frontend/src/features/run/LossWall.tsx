import { useThrottledValue } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import type { Run } from '@/shared/api';
import { categoryColor, Figure, logScale, smooth } from '@/shared/chart';
import { figure } from '@/shared/format';
import { EMPTY_SERIES, type CurveState, type Series } from './curves';
import { useLiveCurves } from './liveRuns';

/** So often the wall is drawn anew, however fast all of them measure. */
const EVERY_MS = 700;
const POINTS = 160;
const SMOOTHING = 0.9;

interface Props {
  runs: readonly Run[];
  height: number;
}

/** The training loss of everybody's running runs, a line each, all on the way from 0 to 100 %. Nobody is named. */
export function LossWall({ runs, height }: Props) {
  const curves = useThrottledValue(useLiveCurves(runs), EVERY_MS);
  const lines = runs.flatMap((run, i) => {
    const steps = run.progress?.steps ?? 0;
    const loss = curves[i]?.series['train/loss'] ?? EMPTY_SERIES;
    return steps > 0 && loss.steps.length > 1 ? [{ id: run.id, steps, loss }] : [];
  });
  const [low, high] = rangeOf(curves);
  const y = useMemo(() => logScale(low, high), [low, high]);
  return (
    <Figure
      title={`Training loss of ${runs.length === 1 ? 'the run' : `all ${runs.length} runs`} that train now`}
      summary={`${lines.length} lines.`}
      x={{ title: 'Share of the training', scale: SHARE, format: (share) => `${share} %` }}
      y={{ title: 'Loss', scale: y, format: figure }}
      height={height}
    >
      {(toX, toY) =>
        lines.map(({ id, steps, loss }) => (
          <Line
            key={id}
            id={id}
            steps={steps}
            loss={loss}
            left={toX(0)}
            right={toX(100)}
            toY={toY}
            low={low}
          />
        ))
      }
    </Figure>
  );
}

/** A little more than 100, so that the last tick fits. */
const SHARE = { at: (share: number) => share / 103, ticks: [0, 25, 50, 75, 100] };

/** Whole tenths of decades around all finite losses, so that the frame does not tremble. */
function rangeOf(curves: readonly CurveState[]): [low: number, high: number] {
  let low = Infinity;
  let high = 0;
  for (const { series } of curves)
    for (const value of series['train/loss']?.values ?? [])
      if (Number.isFinite(value) && value > 0) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
  if (high === 0) return [0.01, 3];
  const tenth = (value: number, round: (n: number) => number) => 10 ** (round(Math.log10(value) * 10) / 10);
  return [Math.max(1e-4, tenth(low, Math.floor)), Math.max(tenth(high, Math.ceil), 10 * low)];
}

interface LineProps {
  id: string;
  steps: number;
  loss: Series;
  left: number;
  right: number;
  low: number;
  toY: (value: number) => number;
}

/** Drawn anew only when it has grown or the frame has changed. */
const Line = memo(
  function Line({ id, steps, loss, left, right, low, toY }: LineProps) {
    const values = smooth(loss.values, SMOOTHING);
    const every = Math.max(1, Math.floor(values.length / POINTS));
    const points: string[] = [];
    let end: [number, number] | null = null;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? NaN;
      if (!Number.isFinite(value) || (i % every !== 0 && i !== values.length - 1)) continue;
      end = [left + ((loss.steps[i] ?? 0) / steps) * (right - left), toY(Math.max(value, low))];
      points.push(`${end[0].toFixed(1)},${end[1].toFixed(1)}`);
    }
    const color = categoryColor(hash(id));
    return (
      <g>
        <polyline points={points.join(' ')} fill="none" stroke={color} strokeWidth={2} opacity={0.75} />
        {end && <circle cx={end[0]} cy={end[1]} r={4} fill={color} />}
        {loss.values.some((value) => !Number.isFinite(value)) && end && (
          <text x={end[0] + 6} y={end[1] - 6} fill="var(--ty-alarm)" fontWeight={700}>
            NaN
          </text>
        )}
      </g>
    );
  },
  (before, after) =>
    before.loss === after.loss &&
    before.steps === after.steps &&
    before.left === after.left &&
    before.right === after.right &&
    before.low === after.low &&
    before.toY(1) === after.toY(1),
);

/** The same run has the same colour, whichever others come and go. */
const hash = (id: string) => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
