import { Select, SimpleGrid, Stack } from '@mantine/core';
import type { PlanDraft } from '@/shared/api';
import { NumberField } from './NumberField';
import { OPTIMIZERS, switchOptimizer, type Setting } from './optimizers';

interface Props {
  optimizer: NonNullable<PlanDraft['optimizer']>;
  onChange: (optimizer: NonNullable<PlanDraft['optimizer']>) => void;
  mistake: (path: string) => string | undefined;
}

/** How a gradient becomes a step: the kind, its rate, and what people change first. */
export function OptimizerFields({ optimizer, onChange, mistake }: Props) {
  const kind = OPTIMIZERS[optimizer.kind];
  return (
    <Stack gap="sm">
      <Select
        label="Optimizer"
        description={kind?.line}
        data={Object.entries(OPTIMIZERS).map(([value, { title }]) => ({ value, label: title }))}
        value={optimizer.kind}
        onChange={(next) => next && onChange(switchOptimizer(optimizer, next))}
        allowDeselect={false}
        error={mistake('optimizer/kind')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NumberField
          label="Learning rate"
          value={number(optimizer.learningRate)}
          onValue={(learningRate) => onChange(changed(optimizer, 'learningRate', learningRate))}
          step={0.001}
          decimalScale={10}
          error={mistake('optimizer/learningRate')}
        />
        <SettingFields settings={kind?.first ?? []} {...{ optimizer, onChange, mistake }} />
      </SimpleGrid>
    </Stack>
  );
}

/** The numbers of an optimizer; an empty one means the usual, which stands in its place. */
export function SettingFields({
  settings,
  optimizer,
  onChange,
  mistake,
}: Props & { settings: readonly Setting[] }) {
  return settings.map(({ name, label, usual, step }) => (
    <NumberField
      key={name}
      label={label}
      placeholder={String(usual)}
      value={number(optimizer[name])}
      onValue={(value) => onChange(changed(optimizer, name, value))}
      step={step}
      decimalScale={12}
      error={mistake(`optimizer/${name}`)}
    />
  ));
}

const number = (value: string | number | undefined) => (typeof value === 'number' ? value : undefined);

/** The optimizer with another value of one setting; undefined leaves it to the server. */
const changed = (optimizer: Props['optimizer'], name: string, value: number | undefined) => ({
  ...optimizer,
  [name]: value,
});
