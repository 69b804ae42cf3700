import { Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { Architecture, ArchitectureOption, OptionValue } from '@/shared/api';
import { Choice } from './Choice';
import { NumberField } from './NumberField';

interface Chosen {
  width?: number | undefined;
  options?: Record<string, OptionValue>;
}

interface Props<T extends Chosen> {
  recipe: Architecture;
  chosen: T;
  onChange: (chosen: T) => void;
  mistake: (path: string) => string | undefined;
}

/** What an architecture leaves open, side by side: its own options and its width. */
export function OptionFields<T extends Chosen>({ recipe, chosen, onChange, mistake }: Props<T>) {
  const setOption = (name: string, value: OptionValue) =>
    onChange({ ...chosen, options: { ...chosen.options, [name]: value } });
  return (
    <SimpleGrid type="container" cols={{ base: 1, '380px': 2 }} spacing="sm">
      {recipe.options.map((option) => (
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
