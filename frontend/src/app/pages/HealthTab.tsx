import { Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useRuns } from '@/features/run';
import type { Run } from '@/shared/api';
import { ago } from '@/shared/format';
import { useRunName } from '../names';
import { HealthPanel } from './RunPanels';

/** How the layers of a run fare, and beside it those of another: a plain network beside its residual twin. */
export function HealthTab({ run }: { run: Run }) {
  const nameOf = useRunName();
  const runs = useRuns('me').data?.pages;
  const others = useMemo(
    () =>
      (runs ?? [])
        .flatMap((page) => page.runs)
        .filter(({ id, lastMeasurement }) => id !== run.id && lastMeasurement > 0),
    [runs, run.id],
  );
  const [beside, setBeside] = useState<string | null>(null);
  const other = others.find(({ id }) => id === beside);
  return (
    <Stack gap="sm">
      {others.length > 0 && (
        <Select
          label="Beside it"
          placeholder="Lay another run beside this one"
          w={{ base: '100%', sm: 420 }}
          clearable
          searchable
          data={others.map((one) => ({ value: one.id, label: `${nameOf(one)}, ${ago(one.createdAt)}` }))}
          value={beside}
          onChange={setBeside}
        />
      )}
      <HealthPanel
        runs={[
          { run, label: other ? nameOf(run) : '', color: 'var(--ty-test)' },
          ...(other ? [{ run: other, label: nameOf(other), color: 'var(--ty-train)' }] : []),
        ]}
      />
    </Stack>
  );
}
