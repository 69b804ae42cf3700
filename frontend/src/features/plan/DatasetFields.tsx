import { Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Dataset, PlanDraft } from '@/shared/api';
import { count, shape } from '@/shared/format';
import { NumberField } from './NumberField';

type Chosen = NonNullable<PlanDraft['dataset']>;

interface Props {
  datasets: readonly Dataset[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  mistake: (path: string) => string | undefined;
}

/** Which images, and how many of them. */
export function DatasetFields({ datasets, chosen, onChange, mistake }: Props) {
  const dataset = datasets.find((one) => one.id === chosen.id);
  const choose = (id: string) => {
    const next = datasets.find((one) => one.id === id);
    onChange(next ? { id, train: next.train, test: next.test } : { id });
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
          {dataset.task === 'regression' ? '.' : ` in ${dataset.labels.length} classes.`}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NumberField
          label="Training images"
          value={chosen.train}
          onValue={(train) => onChange({ ...chosen, train })}
          allowDecimal={false}
          step={1000}
          error={mistake('dataset/train')}
        />
        <NumberField
          label="Test images"
          value={chosen.test}
          onValue={(test) => onChange({ ...chosen, test })}
          allowDecimal={false}
          step={1000}
          error={mistake('dataset/test')}
        />
      </SimpleGrid>
      {dataset && (
        <Group gap={6}>
          {[1_000, 10_000, dataset.train]
            .filter((train) => train <= dataset.train)
            .map((train) => (
              <Button
                key={train}
                size="compact-xs"
                variant={chosen.train === train ? 'filled' : 'default'}
                onClick={() => onChange({ ...chosen, train })}
              >
                {train === dataset.train ? `all ${count(train)}` : count(train)}
              </Button>
            ))}
        </Group>
      )}
    </Stack>
  );
}
