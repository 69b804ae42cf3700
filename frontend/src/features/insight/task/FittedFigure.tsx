import { useId } from 'react';
import { Figure, linearScale } from '@/shared/chart';
import { figure } from '@/shared/format';
import type { FittedCurve } from '../types';
import { ClassKey } from './ClassKey';
import { pathOf, reachOfPoints } from './fit';
import classes from './task.module.css';

/** The test points and what the network makes of every x. */
export function FittedFigure({ curve }: { curve: FittedCurve }) {
  const clip = useId();
  const [left = 0, right = 1] = [curve.x[0], curve.x.at(-1)];
  const [low, high] = reachOfPoints(curve.points);
  return (
    <div className={classes.fit}>
      <Figure
        title="Fitted curve"
        summary={`${curve.points.length} test points and the network's answer from ${figure(left)} to ${figure(right)}.`}
        x={{ title: 'x', scale: linearScale(left, right), format: figure }}
        y={{ title: 'y', scale: linearScale(low, high), format: figure }}
        height={420}
      >
        {(x, y) => (
          <>
            <clipPath id={clip}>
              <rect x={x(left)} y={y(high)} width={x(right) - x(left)} height={y(low) - y(high)} />
            </clipPath>
            {curve.points.map(([px, py], i) => (
              <circle key={i} className={classes.point} cx={x(px)} cy={y(py)} r={4} fill="var(--ty-test)" />
            ))}
            <path className={classes.curve} d={pathOf(curve, x, y)} clipPath={`url(#${clip})`} />
          </>
        )}
      </Figure>
      <ClassKey
        names={[
          { label: 'test points', color: 'var(--ty-test)' },
          { label: 'what the network says', color: 'var(--ty-train)' },
        ]}
      />
    </div>
  );
}
