import { Group, Text } from '@mantine/core';
import { Figure, type FigureAxis } from './Figure';

export interface SpreadLine {
  key: string;
  label: string;
  color: string;
  dash?: string;
  /** Ascending x; one entry for each measured value. */
  points: readonly { x: number; mean: number; low: number; high: number }[];
}

interface Props {
  title: string;
  lines: readonly SpreadLine[];
  x: FigureAxis;
  y: FigureAxis;
  height?: number;
}

/** Means as lines, and from the lowest to the highest value a bar. */
export function SpreadFigure({ title, lines, x, y, height }: Props) {
  const summary = lines
    .map(
      (line) => `${line.label}: ${line.points.map((p) => `${x.format(p.x)} ${y.format(p.mean)}`).join(', ')}`,
    )
    .join('; ');
  return (
    <div>
      <Figure title={title} summary={summary} x={x} y={y} {...(height && { height })}>
        {(toX, toY) =>
          lines.map((line) => (
            <g key={line.key} stroke={line.color} fill={line.color}>
              <polyline
                points={line.points.map((p) => `${toX(p.x)},${toY(p.mean)}`).join(' ')}
                fill="none"
                strokeWidth={2}
                strokeDasharray={line.dash}
              />
              {line.points.map((p) => (
                <g key={p.x}>
                  <line
                    x1={toX(p.x)}
                    x2={toX(p.x)}
                    y1={toY(p.low)}
                    y2={toY(p.high)}
                    strokeWidth={2}
                    opacity={0.5}
                  />
                  <circle cx={toX(p.x)} cy={toY(p.mean)} r={4} stroke="var(--ty-card)">
                    <title>{`${line.label}, ${x.format(p.x)}: ${y.format(p.mean)}`}</title>
                  </circle>
                </g>
              ))}
            </g>
          ))
        }
      </Figure>
      <Group gap="md" mt={4} justify="center">
        {lines.map((line) => (
          <Text key={line.key} size="sm">
            <svg width="22" height="8" aria-hidden="true">
              <line
                x1="1"
                x2="21"
                y1="4"
                y2="4"
                stroke={line.color}
                strokeWidth="2.5"
                strokeDasharray={line.dash}
              />
            </svg>{' '}
            {line.label}
          </Text>
        ))}
      </Group>
    </div>
  );
}
