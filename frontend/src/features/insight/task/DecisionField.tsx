import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { categoryColor, Figure, linearScale } from '@/shared/chart';
import { figure } from '@/shared/format';
import type { DecisionPlane } from '../types';
import { ClassKey } from './ClassKey';
import { fieldPixels, pictureOf } from './field';
import classes from './task.module.css';

interface Props {
  plane: DecisionPlane;
  labels: readonly string[];
  /** Whether the centres are the support vectors of a machine. */
  supported?: boolean;
}

const CENTRE = { mark: '+', label: 'centre of a kernel' };
const SUPPORT = { mark: '○', label: 'support vector, a training point' };

const PAGE = { light: '#ffffff', dark: '#181f1d' };

/** The plane in the colours of the classes that the network sees there, and the test points on it. */
export function DecisionField({ plane, labels, supported = false }: Props) {
  const scheme = useComputedColorScheme('light');
  const colors = useMemo(() => labels.map((_, k) => categoryColor(k)), [labels]);
  const field = useMemo(
    () => pictureOf(fieldPixels(plane, colors, PAGE[scheme]), plane.size),
    [plane, colors, scheme],
  );
  const [left, right] = plane.x;
  const [low, high] = plane.y;
  return (
    <div className={classes.plane}>
      <Figure
        title="Decision boundary"
        summary={`${plane.points.length} test points of ${labels.length} classes.`}
        x={{ title: 'x', scale: linearScale(left, right), format: figure }}
        y={{ title: 'y', scale: linearScale(low, high), format: figure }}
        height={540}
        square
      >
        {(x, y) => (
          <>
            {field && (
              <image
                href={field}
                x={x(left)}
                y={y(high)}
                width={x(right) - x(left)}
                height={y(low) - y(high)}
                preserveAspectRatio="none"
              />
            )}
            {plane.centres?.map(([cx, cy], i) =>
              supported ? (
                <circle key={i} className={classes.support} cx={x(cx)} cy={y(cy)} r={6.5} />
              ) : (
                <path key={i} className={classes.centre} d={cross(x(cx), y(cy))} />
              ),
            )}
            {plane.points.map(([px, py, label], i) => (
              <circle
                key={i}
                className={classes.point}
                cx={x(px)}
                cy={y(py)}
                r={4}
                fill={categoryColor(label)}
              />
            ))}
          </>
        )}
      </Figure>
      <ClassKey
        names={labels.map((label, k) => ({ label, color: categoryColor(k) }))}
        marks={plane.centres ? [supported ? SUPPORT : CENTRE] : []}
      />
    </div>
  );
}

const cross = (x: number, y: number) => `M${x - 3.5} ${y}H${x + 3.5}M${x} ${y - 3.5}V${y + 3.5}`;
