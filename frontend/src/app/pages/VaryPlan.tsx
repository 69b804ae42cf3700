import { Anchor, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { thingsOf } from '@/features/dataset';
import { isByGradient, planAddress } from '@/features/plan';
import { fieldsOf, valuesOf, VaryFields, type Vary } from '@/features/sweep';
import { count } from '@/shared/format';
import { Card } from '@/shared/ui';
import type { FieldsProps } from './NewSweepPage';
import { useWritten } from './useWritten';

/** One or two fields of a plan, every combination of their values, with some seeds. */
export function VaryPlan({ plan, architectures, datasets, onWritten }: FieldsProps) {
  const fields = fieldsOf(plan, architectures);
  const [varied, setVaried] = useState<Vary[]>(() =>
    fields.slice(0, 1).map(({ path, usual }) => ({ path, chosen: usual })),
  );
  const [seeds, setSeeds] = useState(1);
  const chosen = varied.flatMap((vary) => {
    const field = fields.find(({ path }) => path === vary.path);
    return field ? [{ field, values: valuesOf(field, vary.chosen) }] : [];
  });
  const first = plan.seed ?? 1;
  const network = architectures.find(({ id }) => id === plan.architecture?.id);
  const data = datasets.find(({ id }) => id === plan.dataset?.id);
  useWritten(
    {
      name: chosen.map(({ field }) => field.title).join(' and ') || 'Sweep',
      draft: {
        plan,
        grid: chosen.map(({ field, values }) => ({ path: field.path, title: field.title, values })),
        ...(seeds > 1 && { seeds: Array.from({ length: seeds }, (_, i) => first + i) }),
      },
    },
    onWritten,
  );
  return (
    <Card aria-label="What is varied">
      <Stack gap="md">
        <Text size="sm">
          The plan is {network?.title ?? 'a network of its own'} on {data?.title ?? plan.dataset?.id}
          {isByGradient(plan) ? `, ${plan.epochs} ${plan.epochs === 1 ? 'epoch' : 'epochs'} of` : ','}{' '}
          {count(plan.dataset?.train ?? 0)} {data ? thingsOf(data) : 'examples'}.{' '}
          <Anchor component={Link} to={planAddress(plan)} inherit>
            Change it
          </Anchor>
        </Text>
        <VaryFields fields={fields} varied={varied} onChange={setVaried} />
        <NumberInput
          label="Seeds"
          description="Each combination is trained so many times; the spread says what is chance."
          value={seeds}
          onChange={(value) => setSeeds(Number(value) || 1)}
          min={1}
          max={20}
          allowDecimal={false}
        />
      </Stack>
    </Card>
  );
}
