import { ActionIcon, SimpleGrid, Stack, Tooltip } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import type { PlanDraft } from '@/shared/api';
import { InitializationFields } from './InitializationFields';
import { MoreTraining } from './MoreTraining';
import { NumberField } from './NumberField';
import { OptimizerFields } from './OptimizerFields';

interface Props {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  mistake: (path: string) => string | undefined;
}

/** How the network learns. */
export function TrainingFields({ draft, onChange, mistake }: Props) {
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
      <InitializationFields
        initialization={draft.initialization ?? 'xavier'}
        onChange={(initialization) => onChange({ initialization })}
        mistake={mistake}
      />
      <MoreTraining draft={draft} onChange={onChange} mistake={mistake} />
    </Stack>
  );
}
