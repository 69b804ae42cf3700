import { Anchor, Select, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import type { Architecture, ArchitectureOption, OptionValue, PlanDraft } from '@/shared/api';
import type { Asked } from './architectures';
import { ArchitectureSelect } from './ArchitectureSelect';
import { Choice } from './Choice';
import { proposed } from './draft';
import { NumberField } from './NumberField';

type Chosen = NonNullable<PlanDraft['architecture']>;

interface Props {
  architectures: readonly Architecture[];
  asked: Asked | undefined;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  mistake: (path: string) => string | undefined;
}

/** Which recipe, how wide, and the recipe's own options. */
export function ArchitectureFields({ architectures, asked, chosen, onChange, mistake }: Props) {
  const recipe = architectures.find((one) => one.id === chosen.id);
  const setOption = (name: string, value: OptionValue) =>
    onChange({ ...chosen, options: { ...chosen.options, [name]: value } });
  return (
    <Stack gap="sm">
      <ArchitectureSelect
        architectures={architectures}
        asked={asked}
        chosen={chosen.id}
        onChoose={(id) => onChange(proposed(id, architectures))}
        error={recipe ? misfit(mistake) : mistake('architecture')}
      />
      {recipe && (
        <Text size="sm" c="dimmed">
          {recipe.idea}{' '}
          {recipe.paper && (
            <Anchor href={recipe.paper.url} target="_blank" rel="noreferrer" size="sm">
              {recipe.paper.title}
            </Anchor>
          )}
          {recipe.labWidth !== undefined && recipe.labWidth !== 1 && (
            <> At width {recipe.labWidth} it trains on small images in minutes; 1 is the published width.</>
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

/** Why the architecture as a whole cannot be taken: an unknown name, or data that it was not made for. */
function misfit(mistake: Props['mistake']): string | undefined {
  return mistake('architecture/id') ?? mistake('architecture/input') ?? mistake('architecture/classes');
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
        value={value === '' ? undefined : Number(value)}
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
