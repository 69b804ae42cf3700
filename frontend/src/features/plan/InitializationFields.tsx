import { Select, SimpleGrid } from '@mantine/core';
import type { PlanDraft } from '@/shared/api';
import { NumberField } from './NumberField';

type Initialization = NonNullable<PlanDraft['initialization']>;

interface Props {
  initialization: Initialization;
  onChange: (initialization: Initialization) => void;
  mistake: (path: string) => string | undefined;
}

const KINDS = [
  { value: 'zeros', label: 'Zeros' },
  { value: 'constant', label: 'Constant' },
  { value: 'normal', label: 'Normal' },
  { value: 'lecun', label: 'LeCun' },
  { value: 'xavier', label: 'Xavier' },
  { value: 'he', label: 'He' },
];

const LINES: Record<string, string> = {
  zeros: 'All weights 0: the units of a layer never become different.',
  constant: 'All weights equal: no better than zeros, to be seen.',
  normal: 'One spread for every layer.',
  lecun: 'Normal, variance 1 / inputs: keeps tanh from saturating.',
  xavier: 'Uniform, by inputs and outputs: forward and backward keep their size.',
  he: 'Normal, variance 2 / inputs: for ReLU, which drops one half.',
};

/** How the first weights are drawn. */
export function InitializationFields({ initialization, onChange, mistake }: Props) {
  const chosen = typeof initialization === 'string' ? { kind: initialization } : initialization;
  const setting = SETTINGS[chosen.kind];
  return (
    <SimpleGrid cols={{ base: 1, xs: setting ? 2 : 1 }} spacing="sm">
      <Select
        label="Initialization"
        description={LINES[chosen.kind]}
        data={KINDS}
        value={chosen.kind}
        onChange={(kind) => kind && onChange(kind in SETTINGS ? { kind } : kind)}
        allowDeselect={false}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={mistake('initialization/kind') ?? (setting ? undefined : mistake('initialization'))}
      />
      {setting && (
        <NumberField
          label={setting.label}
          placeholder={setting.usual}
          value={chosen[setting.name]}
          onValue={(value) => onChange({ kind: chosen.kind, [setting.name]: value })}
          allowNegative
          step={0.01}
          decimalScale={10}
          error={mistake(`initialization/${setting.name}`)}
        />
      )}
    </SimpleGrid>
  );
}

const SETTINGS: Record<string, { name: 'sigma' | 'value'; label: string; usual: string }> = {
  normal: { name: 'sigma', label: 'Sigma', usual: '0.01' },
  constant: { name: 'value', label: 'Value', usual: '0' },
};
