import { ActionIcon, SimpleGrid, Stack, Tooltip } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import type { PlanDraft } from '@/shared/api';
import { Choice } from './Choice';
import { OPTIMIZERS, switchOptimizer } from './draft';
import { NumberField } from './NumberField';

interface Props {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  mistake: (path: string) => string | undefined;
}

const OPTIMIZER_TITLES = { adam: 'Adam', momentum: 'Momentum', sgd: 'SGD' };
const setting = (value: string | number | undefined) => (typeof value === 'number' ? value : undefined);

/** How the network learns. */
export function TrainingFields({ draft, onChange, mistake }: Props) {
  const optimizer = draft.optimizer ?? { kind: 'adam' };
  const setOptimizer = (name: string, value: number | undefined) =>
    onChange({ optimizer: { ...optimizer, [name]: value } as PlanDraft['optimizer'] });
  return (
    <Stack gap="sm">
      <Choice
        label="Optimizer"
        value={optimizer.kind}
        choices={OPTIMIZERS.map((kind) => ({ value: kind, label: OPTIMIZER_TITLES[kind] }))}
        onChange={(kind) => onChange({ optimizer: switchOptimizer(optimizer, kind) })}
        error={mistake('optimizer/kind')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NumberField
          label="Learning rate"
          value={setting(optimizer.learningRate)}
          onValue={(value) => setOptimizer('learningRate', value)}
          step={0.001}
          decimalScale={10}
          error={mistake('optimizer/learningRate')}
        />
        {optimizer.kind === 'momentum' && (
          <NumberField
            label="Momentum"
            value={setting(optimizer.momentum)}
            onValue={(value) => setOptimizer('momentum', value)}
            step={0.05}
            decimalScale={6}
            error={mistake('optimizer/momentum')}
          />
        )}
        <NumberField
          label="Batch size"
          value={draft.batchSize}
          onValue={(batchSize) => onChange({ batchSize })}
          allowDecimal={false}
          step={16}
          error={mistake('batchSize')}
        />
        <NumberField
          label="Epochs"
          value={draft.epochs}
          onValue={(epochs) => onChange({ epochs })}
          allowDecimal={false}
          error={mistake('epochs')}
        />
        <NumberField
          label="Seed"
          description="Repeats a run on equal devices."
          value={draft.seed}
          onValue={(seed) => onChange({ seed })}
          allowDecimal={false}
          thousandSeparator=""
          error={mistake('seed')}
          rightSectionWidth={36}
          rightSection={
            <Tooltip label="Pick at random">
              <ActionIcon
                variant="subtle"
                aria-label="Pick at random"
                onClick={() => onChange({ seed: 1 + Math.floor(Math.random() * 99_999) })}
              >
                <IconDice5 size={18} />
              </ActionIcon>
            </Tooltip>
          }
        />
      </SimpleGrid>
      <Choice
        label="Initialization"
        value={draft.initialization ?? 'xavier'}
        choices={[
          { value: 'xavier', label: 'Xavier' },
          { value: 'he', label: 'He' },
        ]}
        onChange={(initialization) => onChange({ initialization })}
        error={mistake('initialization')}
      />
    </Stack>
  );
}
