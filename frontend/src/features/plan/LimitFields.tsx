import type { NumberInputProps } from '@mantine/core';
import type { PlanDraft } from '@/shared/api';
import { NumberField } from './NumberField';

interface Props {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  mistake: (path: string) => string | undefined;
}

/** Fields side by side stay side by side. */
const BELOW: NumberInputProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

/** How long a gradient may be, and when the training is over before its last epoch; empty for never. */
export function LimitFields({ draft, onChange, mistake }: Props) {
  const stop = (change: Partial<NonNullable<PlanDraft['stopping']>>) =>
    onChange({ stopping: { ...draft.stopping, ...change } });
  const { patience, minutes } = draft.stopping ?? {};
  return (
    <>
      <NumberField
        label="Stop early after"
        description="Without a lower test loss. The last weights stay, not the best."
        inputWrapperOrder={BELOW}
        suffix={patience === 1 ? ' epoch' : ' epochs'}
        placeholder="never"
        value={patience ?? undefined}
        onValue={(next) => stop({ patience: next ?? null })}
        allowDecimal={false}
        error={mistake('stopping/patience')}
      />
      <NumberField
        label="Time box"
        description="Training ends when the time is up, whatever the epoch."
        inputWrapperOrder={BELOW}
        suffix=" min"
        placeholder="none"
        value={minutes ?? undefined}
        onValue={(next) => stop({ minutes: next ?? null })}
        step={5}
        decimalScale={2}
        error={mistake('stopping/minutes')}
      />
      <NumberField
        label="Clip the gradient at"
        description="Its length over all weights."
        inputWrapperOrder={BELOW}
        placeholder="no limit"
        value={draft.gradientClip ?? undefined}
        onValue={(next) => onChange({ gradientClip: next ?? null })}
        step={0.5}
        decimalScale={6}
        error={mistake('gradientClip')}
      />
    </>
  );
}
