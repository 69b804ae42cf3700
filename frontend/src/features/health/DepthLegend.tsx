import { Group, Text } from '@mantine/core';
import { count } from '@/shared/format';
import type { DepthLine } from './DepthChart';
import classes from './health.module.css';
import { told, type Quantity } from './quantities';
import { spanOf, type Span } from './span';

/** Which line is whose, and how far its layers lie apart at the look that is shown. */
export function DepthLegend({ lines, quantity }: { lines: readonly DepthLine[]; quantity: Quantity }) {
  return (
    <Group gap="md" mt={4}>
      {lines.map(({ key, label, color, strip, column }) => {
        const now = spanOf(strip, column);
        const first = spanOf(strip, 0);
        return (
          <Text key={key} size="sm">
            <span className={classes.dot} style={{ background: color }} /> {label}
            {now && `: ${told(now.least, quantity)} to ${told(now.most, quantity)}`}
            {now && first && quantity.scale === 'logarithmic' && (
              <>
                , a factor of <strong>{factor(now)}</strong>
                {column > 0 && ` (${factor(first)} after the first step)`}
              </>
            )}
          </Text>
        );
      })}
    </Group>
  );
}

const factor = ({ least, most }: Span) => (least > 0 ? count(Math.round(most / least)) : '∞');
