import { Collapse, SimpleGrid, Stack, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { PlanDraft } from '@/shared/api';
import { controlWords } from './controlWords';
import { LimitFields } from './LimitFields';
import classes from './plan.module.css';
import { SettingFields } from './OptimizerFields';
import { OPTIMIZERS } from './optimizers';
import { ScheduleFields } from './ScheduleFields';
import { morePaths } from './shownPaths';

interface Props {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  mistake: (path: string) => string | undefined;
}

/** What one changes later: closed at first, saying what is set inside, and open where a mistake is. */
export function MoreTraining({ draft, onChange, mistake }: Props) {
  const id = useId();
  const [asked, setAsked] = useState(false);
  const optimizer = draft.optimizer ?? { kind: 'adam' };
  const open = asked || morePaths(draft).some((path) => mistake(path) !== undefined);
  return (
    <div>
      <UnstyledButton
        className={classes.more}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setAsked(!open)}
      >
        <IconChevronDown size={18} aria-hidden="true" />
        <span>
          <b>More</b> <span className={classes.within}>{!open && summary(draft)}</span>
        </span>
      </UnstyledButton>
      <Collapse id={id} expanded={open} keepMounted={false}>
        <Stack gap="md" pt="sm">
          <ScheduleFields draft={draft} onChange={onChange} mistake={mistake} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <LimitFields draft={draft} onChange={onChange} mistake={mistake} />
            <SettingFields
              settings={OPTIMIZERS[optimizer.kind]?.more ?? []}
              optimizer={optimizer}
              onChange={(next) => onChange({ optimizer: next })}
              mistake={mistake}
            />
          </SimpleGrid>
        </Stack>
      </Collapse>
    </div>
  );
}

function summary(draft: PlanDraft): string {
  const set = controlWords(draft).map(([label, value]) => `${label.toLowerCase()} ${value}`);
  return set.length > 0 ? set.join(' · ') : 'schedule, weight decay, clipping, early stopping, time box';
}
