import { Text } from '@mantine/core';
import type { Run } from '@/shared/api';
import { engineName, precisionWords } from '@/shared/engine';

/** What trains or trained a run, where, in which numbers, and why so. */
export function Whereabouts({ run }: { run: Run }) {
  const { engine, device, precision, attempt, engineReason } = run;
  if (!engine && !device) {
    return (
      <Text size="sm" c="dimmed">
        {nowhere(run)}
      </Text>
    );
  }
  return (
    <div>
      <Text size="sm">
        <b>{engine ? engineName(engine) : 'An unknown engine'}</b> on {device ?? 'an unnamed device'}
        {precision && `, in ${precisionWords(precision)}`}
        {attempt > 1 && `, attempt ${attempt}`}.
      </Text>
      {engineReason && (
        <Text size="sm" c="dimmed">
          {engineReason}
        </Text>
      )}
    </div>
  );
}

function nowhere({ state, plan }: Run): string {
  if (state !== 'QUEUED' && state !== 'PAUSED') return 'It never reached a device.';
  if (plan.engine === 'auto') return 'No device yet. The engine is chosen when a worker takes the run.';
  return `No device yet. The plan asks for ${engineName(plan.engine)}.`;
}
