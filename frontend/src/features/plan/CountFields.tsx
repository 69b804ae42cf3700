import { Button, Group, SimpleGrid } from '@mantine/core';
import type { Dataset, PlanDraft } from '@/shared/api';
import { count } from '@/shared/format';
import { NumberField } from './NumberField';

type Chosen = NonNullable<PlanDraft['dataset']>;

interface Props {
  dataset: Dataset;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  mistake: (path: string) => string | undefined;
}

/** How many of a data set's examples a plan takes. */
export function CountFields({ dataset, chosen, onChange, mistake }: Props) {
  const things = dataset.input.length === 3 ? 'images' : 'examples';
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NumberField
          label={`Training ${things}`}
          value={chosen.train}
          onValue={(train) => onChange({ ...chosen, train })}
          allowDecimal={false}
          step={1000}
          error={mistake('dataset/train')}
        />
        <NumberField
          label={`Test ${things}`}
          value={chosen.test}
          onValue={(test) => onChange({ ...chosen, test })}
          allowDecimal={false}
          step={1000}
          error={mistake('dataset/test')}
        />
      </SimpleGrid>
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
    </>
  );
}
