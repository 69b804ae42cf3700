import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import type { PlanDraft } from '@/shared/api';
import { NumberField } from './NumberField';

interface Props {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  mistake: (path: string) => string | undefined;
}

/** What all chance of a run follows from. */
export function SeedField({ draft, onChange, mistake }: Props) {
  return (
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
  );
}
