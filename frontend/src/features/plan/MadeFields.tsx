import { SimpleGrid } from '@mantine/core';
import type { Dataset, DatasetSettings } from '@/shared/api';
import { NumberField } from './NumberField';

interface Props {
  dataset: Dataset;
  chosen: DatasetSettings['options'];
  onChange: (options: DatasetSettings['options']) => void;
  mistake: (path: string) => string | undefined;
}

/** How a made data set is made: its noise, its seed, how many there are. */
export function MadeFields({ dataset, chosen = {}, onChange, mistake }: Props) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {dataset.options.map(({ name, title, whole, least, most, standard }) => (
        <NumberField
          key={name}
          label={title}
          value={chosen[name] ?? standard}
          onValue={(value) =>
            onChange(value === undefined ? without(chosen, name) : { ...chosen, [name]: value })
          }
          allowDecimal={!whole}
          min={least}
          max={most}
          step={whole ? stepOf(most - least) : 0.05}
          error={mistake(`dataset/options/${name}`)}
        />
      ))}
    </SimpleGrid>
  );
}

const stepOf = (range: number) => (range >= 1000 && range < 1e6 ? 100 : 1);

const without = (options: Record<string, number>, name: string) =>
  Object.fromEntries(Object.entries(options).filter(([one]) => one !== name));
