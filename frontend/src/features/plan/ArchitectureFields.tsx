import { Anchor, Select, Stack, Text } from '@mantine/core';
import type { Architecture, PlanDraft } from '@/shared/api';
import { usual } from './draft';
import { OptionFields } from './OptionFields';

type Chosen = NonNullable<PlanDraft['architecture']>;

interface Props {
  architectures: readonly Architecture[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  mistake: (path: string) => string | undefined;
}

/** Which recipe, how wide, and the recipe's own options. */
export function ArchitectureFields({ architectures, chosen, onChange, mistake }: Props) {
  const recipe = architectures.find((one) => one.id === chosen.id);
  return (
    <Stack gap="sm">
      <Select
        label="Architecture"
        data={architectures.map(({ id, title, year }) => ({
          value: id,
          label: year ? `${title} (${year})` : title,
        }))}
        value={chosen.id}
        onChange={(id) => id && onChange(usual(id, architectures))}
        error={mistake('architecture/id') ?? (recipe ? undefined : mistake('architecture'))}
        allowDeselect={false}
        searchable={architectures.length > 8}
      />
      {recipe && (
        <Text size="sm" c="dimmed">
          {recipe.idea}{' '}
          {recipe.paper && (
            <Anchor href={recipe.paper.url} target="_blank" rel="noreferrer" size="sm">
              {recipe.paper.title}
            </Anchor>
          )}
        </Text>
      )}
      {recipe && <OptionFields recipe={recipe} chosen={chosen} onChange={onChange} mistake={mistake} />}
    </Stack>
  );
}
