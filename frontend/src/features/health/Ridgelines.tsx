import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { valueText } from '@/shared/tensor';
import classes from './health.module.css';
import { ridgesOf } from './ridges';
import type { HealthReport, Part } from './types';

interface Props {
  reports: readonly HealthReport[];
  node: string;
  part: Part;
}

const STEP = 26;
const PEAK = 44;
const LEFT = 62;

/** How a layer's numbers are spread, epoch below epoch. */
export function Ridgelines({ reports, node, part }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const all = ridgesOf(reports, node, part);
  const right = Math.max(width, LEFT + 60) - 8;
  const count = all?.ridges.length ?? 0;
  const bottom = PEAK + STEP * Math.max(0, count - 1);
  return (
    <div ref={ref} className={classes.depth}>
      {all ? (
        <svg
          width={Math.max(width, 80)}
          height={bottom + 22}
          role="img"
          aria-label={`${part} of ${node}, from ${valueText(all.low)} to ${valueText(all.high)}, ${count} epochs`}
        >
          {all.ridges.map(({ epoch, heights, nonFinite }, i) => {
            const base = PEAK + STEP * i;
            const points = heights.map(
              (height, j) =>
                `${(LEFT + ((right - LEFT) * j) / (heights.length - 1)).toFixed(1)} ${(base - height * (PEAK - 6)).toFixed(1)}`,
            );
            return (
              <g key={epoch}>
                <path
                  d={`M${LEFT} ${base}L${points.join('L')}L${right} ${base}Z`}
                  className={classes.ridge}
                />
                <text x={LEFT - 8} y={base} textAnchor="end" className={classes.tick}>
                  {epoch === 0 ? 'step 1' : `epoch ${epoch}`}
                </text>
                {nonFinite > 0 && (
                  <text x={right} y={base - 4} textAnchor="end" className={classes.wild}>
                    not a number
                  </text>
                )}
              </g>
            );
          })}
          {all.low < 0 && all.high > 0 && (
            <line
              x1={LEFT + ((right - LEFT) * -all.low) / (all.high - all.low)}
              x2={LEFT + ((right - LEFT) * -all.low) / (all.high - all.low)}
              y1={6}
              y2={bottom}
              className={classes.zero}
            />
          )}
          <text x={LEFT} y={bottom + 16} className={classes.tick}>
            {valueText(all.low)}
          </text>
          <text x={right} y={bottom + 16} textAnchor="end" className={classes.tick}>
            {valueText(all.high)}
          </text>
        </svg>
      ) : (
        <Text size="sm" c="dimmed">
          This layer has none, or they have not been stored yet.
        </Text>
      )}
    </div>
  );
}
