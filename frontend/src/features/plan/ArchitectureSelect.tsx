import { Select } from '@mantine/core';
import type { Architecture, Dataset } from '@/shared/api';
import { useFitting } from './architectures';
import { byFamily } from './families';

interface Props {
  architectures: readonly Architecture[];
  /** Only architectures that can take it are offered, and the chosen one. */
  dataset: Dataset | undefined;
  chosen: string;
  onChoose: (id: string) => void;
  error: string | undefined;
}

/** The architectures under the names of their families; one finds them by typing. */
export function ArchitectureSelect({ architectures, dataset, chosen, onChoose, error }: Props) {
  const fitting = useFitting(dataset);
  const offered = architectures.filter(({ id }) => id === chosen || (fitting?.has(id) ?? true));
  return (
    <Select
      label="Architecture"
      data={byFamily(offered)}
      value={chosen}
      onChange={(id) => id && onChoose(id)}
      error={error}
      allowDeselect={false}
      searchable
      nothingFoundMessage="No architecture of that name can take this data."
      maxDropdownHeight={320}
    />
  );
}
