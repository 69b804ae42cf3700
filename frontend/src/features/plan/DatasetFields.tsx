import { Select, Stack, Text } from '@mantine/core';
import type { Dataset, PlanDraft } from '@/shared/api';
import { shape } from '@/shared/format';
import { CountFields } from './CountFields';
import { classesOf, countsFollow, remade } from './made';
import { MadeFields } from './MadeFields';
import { PointPad } from './points/PointPad';

type Chosen = NonNullable<PlanDraft['dataset']>;

interface Props {
  datasets: readonly Dataset[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  mistake: (path: string) => string | undefined;
}

/** Which data, how much of it, and how it is made where it is. */
export function DatasetFields({ datasets, chosen, onChange, mistake }: Props) {
  const dataset = datasets.find((one) => one.id === chosen.id);
  const choose = (id: string) => {
    const next = datasets.find((one) => one.id === id);
    onChange(next && !countsFollow(next) ? { id, train: next.train, test: next.test } : { id });
  };
  return (
    <Stack gap="sm">
      <Select
        label="Dataset"
        data={datasets.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen.id}
        onChange={(id) => id && choose(id)}
        allowDeselect={false}
        error={mistake('dataset/id') ?? (dataset ? undefined : mistake('dataset'))}
      />
      {dataset && (
        <Text size="sm" c="dimmed">
          {dataset.input.length === 3 ? 'Images of ' : 'Examples of '}
          {shape(dataset.input)}
          {dataset.task === 'regression' ? '.' : ` in ${classesOf(dataset, chosen)} classes.`}
        </Text>
      )}
      {dataset && dataset.options.length > 0 && (
        <MadeFields
          dataset={dataset}
          chosen={chosen.options}
          onChange={(options) => onChange(remade(dataset, { ...chosen, options }))}
          mistake={mistake}
        />
      )}
      {dataset?.id === 'points-own' && (
        <PointPad
          points={chosen.points ?? []}
          onChange={(points) => onChange(remade(dataset, { ...chosen, points }))}
          error={mistake('dataset/points')}
        />
      )}
      {dataset && !countsFollow(dataset) && (
        <CountFields dataset={dataset} chosen={chosen} onChange={onChange} mistake={mistake} />
      )}
    </Stack>
  );
}
