import { NumberInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { Layer } from '@/shared/api';
import { CATALOGUE, type FieldOfLayer } from './layerCatalogue';

interface Props {
  layer: Layer;
  onChange: (layer: Layer, field: string) => void;
  mistake: (field: string) => string | undefined;
}

/** The numbers and choices of one layer. */
export function LayerFields({ layer, onChange, mistake }: Props) {
  const fields = CATALOGUE[layer.kind]?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={layer[field.name] ?? field.usual}
          onValue={(value) => onChange({ ...layer, [field.name]: value }, field.name)}
          error={mistake(field.name)}
        />
      ))}
    </SimpleGrid>
  );
}

interface OneProps {
  field: FieldOfLayer;
  value: unknown;
  onValue: (value: unknown) => void;
  error: string | undefined;
}

function OneField({ field: { label, kind, choices }, value, onValue, error }: OneProps) {
  switch (kind) {
    case 'flag':
      return (
        <Switch
          label={label}
          checked={value === true}
          onChange={(event) => onValue(event.currentTarget.checked)}
          error={error}
          mt={30}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          data={[...(choices ?? [])]}
          value={String(value)}
          onChange={(next) => next && onValue(next)}
          allowDeselect={false}
          error={error}
        />
      );
    case 'extent':
      return (
        <TextInput
          label={label}
          value={extentText(value)}
          onChange={(event) => onValue(extentOf(event.currentTarget.value))}
          inputMode="numeric"
          error={error}
        />
      );
    default:
      return (
        <NumberInput
          label={label}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onValue(next === '' ? null : Number(next))}
          allowDecimal={kind === 'number'}
          decimalScale={kind === 'number' ? 8 : 0}
          step={kind === 'number' ? 0.1 : 1}
          error={error}
        />
      );
  }
}

/** `3` for equal sides, else `3x5`. */
export function extentText(value: unknown): string {
  if (!Array.isArray(value)) return String(value ?? '');
  return value.every((one) => one === value[0]) ? String(value[0]) : value.join('x');
}

/** What cannot be read stays as it is written: the server says what is wrong with it. */
export function extentOf(text: string): unknown {
  const parts = text.split(/[x×,]/).map((part) => part.trim());
  if (!parts.every((part) => /^\d+$/.test(part))) return text;
  return parts.length === 1 ? Number(parts[0]) : parts.map(Number);
}
