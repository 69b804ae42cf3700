import { SimpleGrid, Stack } from '@mantine/core';
import type { PlanDraft } from '@/shared/api';
import { Choice } from './Choice';
import { NumberField } from './NumberField';
import { USUAL_FACTOR, usualEvery } from './schedule';
import { SchedulePreview } from './SchedulePreview';

interface Props {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  mistake: (path: string) => string | undefined;
}

const LINES: Record<string, string> = {
  constant: 'The same from the first step to the last.',
  step: 'Falls at once whenever so many epochs are done.',
  cosine: 'Falls slowly, then fast, then slowly again, to 0 at the end.',
};

/** How the learning rate goes over the epochs, with its picture. */
export function ScheduleFields({ draft, onChange, mistake }: Props) {
  const schedule = draft.schedule ?? { kind: 'constant' };
  const set = (change: Partial<typeof schedule>) => onChange({ schedule: { ...schedule, ...change } });
  return (
    <Stack gap="sm">
      <Choice
        label="Learning-rate schedule"
        description={LINES[schedule.kind]}
        value={schedule.kind}
        choices={[
          { value: 'constant', label: 'Constant' },
          { value: 'step', label: 'Step' },
          { value: 'cosine', label: 'Cosine' },
        ]}
        onChange={(kind) => onChange({ schedule: { kind, warmUp: schedule.warmUp ?? 0 } })}
        error={mistake('schedule/kind')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {schedule.kind === 'step' && (
          <>
            <NumberField
              label="Falls every"
              suffix={schedule.every === 1 ? ' epoch' : ' epochs'}
              placeholder={`${usualEvery(draft.epochs ?? 3)} epochs`}
              value={schedule.every}
              onValue={(every) => set({ every })}
              allowDecimal={false}
              error={mistake('schedule/every')}
            />
            <NumberField
              label="To this share"
              placeholder={String(USUAL_FACTOR)}
              value={schedule.factor}
              onValue={(factor) => set({ factor })}
              step={0.1}
              decimalScale={6}
              error={mistake('schedule/factor')}
            />
          </>
        )}
        <NumberField
          label="Warm-up"
          suffix={schedule.warmUp === 1 ? ' epoch' : ' epochs'}
          placeholder="none"
          value={schedule.warmUp}
          onValue={(warmUp) => set({ warmUp })}
          step={0.5}
          decimalScale={4}
          error={mistake('schedule/warmUp')}
        />
      </SimpleGrid>
      <SchedulePreview draft={draft} />
    </Stack>
  );
}
