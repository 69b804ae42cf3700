import { Anchor, Select, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import type { Architecture, ArchitectureOption, OptionValue, PlanDraft } from '@/shared/api';
import { Choice } from './Choice';
import { usual } from './draft';
import { NumberField } from './NumberField';

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
  const setOption = (name: string, value: OptionValue) =>
    onChange({ ...chosen, options: { ...chosen.options, [name]: value } });
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
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {recipe?.options.map((option) => (
          <OptionField
            key={option.name}
            option={option}
            value={chosen.options?.[option.name] ?? option.default ?? ''}
            onChange={(value) => setOption(option.name, value)}
            error={mistake(`architecture/options/${option.name}`)}
          />
        ))}
        <NumberField
          label="Width factor"
          description="Multiplies the channels of every layer."
          value={chosen.width}
          onValue={(width) => onChange({ ...chosen, width })}
          step={0.25}
          decimalScale={4}
          error={mistake('architecture/width')}
        />
      </SimpleGrid>
    </Stack>
  );
}

interface OptionProps {
  option: ArchitectureOption;
  value: OptionValue;
  onChange: (value: OptionValue) => void;
  error: string | undefined;
}

function OptionField({ option, value, onChange, error }: OptionProps) {
  if (option.kind === 'boolean') {
    return (
      <Switch
        label={option.title}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
        error={error}
        mt="xl"
      />
    );
  }
  if (option.kind === 'choice') {
    const choices = option.choices ?? [];
    return choices.length <= 3 ? (
      <Choice
        label={option.title}
        value={String(value)}
        choices={choices}
        onChange={onChange}
        error={error}
      />
    ) : (
      <Select
        label={option.title}
        data={choices}
        value={String(value)}
        onChange={(next) => next && onChange(next)}
        allowDeselect={false}
        error={error}
      />
    );
  }
  if (option.kind === 'integer') {
    return (
      <NumberField
        label={option.title}
        value={typeof value === 'number' ? value : undefined}
        onValue={(next) => onChange(next ?? '')}
        error={error}
      />
    );
  }
  return (
    <TextInput
      label={option.title}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  );
}
