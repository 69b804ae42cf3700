import { Text } from '@mantine/core';
import type { Run } from '@/shared/api';
import { duration, memory } from '@/shared/format';

/** What was predicted of a run, and beside it what it took. */
export function Foretold({ run }: { run: Run }) {
  const { forecast, result, state } = run;
  if (!forecast) return null;
  const predicted = amounts(forecast.seconds, forecast.bytes);
  const took = result && state === 'SUCCEEDED' ? amounts(result.seconds, forecast.peakBytes) : null;
  return (
    <Text size="sm" c="dimmed">
      Predicted {predicted}
      {took ? `; took ${took}.` : '.'}
    </Text>
  );
}

/** "4 min 5 s and 1.1 GiB of memory" */
function amounts(seconds: number | null, bytes: number | null): string {
  return [seconds !== null && duration(seconds), bytes !== null && `${memory(bytes)} of memory`]
    .filter(Boolean)
    .join(' and ');
}
