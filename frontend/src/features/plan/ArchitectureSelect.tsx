import { Select } from '@mantine/core';
import type { Architecture } from '@/shared/api';
import { type Asked, useFitting } from './architectures';
import { byFamily } from './families';

interface Props {
  architectures: readonly Architecture[];
  /** Only architectures that can answer it are offered, and the chosen one. */
  asked: Asked | undefined;
  chosen: string;
  onChoose: (id: string) => void;
  error: string | undefined;
}

/** The architectures under the names of their families; one finds them by typing. */
export function ArchitectureSelect({ architectures, asked, chosen, onChoose, error }: Props) {
  const fitting = useFitting(asked);
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
