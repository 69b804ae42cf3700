import { SimpleGrid, Stack } from '@mantine/core';
import type { PlanDraft } from '@/shared/api';
import { InitializationFields } from './InitializationFields';
import { MoreTraining } from './MoreTraining';
import { NumberField } from './NumberField';
import { OptimizerFields } from './OptimizerFields';
import { SeedField } from './SeedField';
import { isByGradient } from './solvers';

interface Props {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  mistake: (path: string) => string | undefined;
}

/** How the network learns; a solver without gradients has nothing but its seed. */
export function TrainingFields({ draft, onChange, mistake }: Props) {
  if (!isByGradient(draft)) return <SeedField draft={draft} onChange={onChange} mistake={mistake} />;
  return (
    <Stack gap="sm">
      <OptimizerFields
        optimizer={draft.optimizer ?? { kind: 'adam' }}
        onChange={(optimizer) => onChange({ optimizer })}
        mistake={mistake}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
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
        <SeedField draft={draft} onChange={onChange} mistake={mistake} />
      </SimpleGrid>
      <InitializationFields
        initialization={draft.initialization ?? 'xavier'}
        onChange={(initialization) => onChange({ initialization })}
        mistake={mistake}
      />
      <MoreTraining draft={draft} onChange={onChange} mistake={mistake} />
    </Stack>
  );
}
