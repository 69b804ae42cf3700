import { Stack } from '@mantine/core';
import type { PlanDraft } from '@/shared/api';
import { engineName, precisionName } from '@/shared/engine';
import { Choice } from './Choice';
import { isByGradient } from './solvers';

interface Props {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  mistake: (path: string) => string | undefined;
}

const ENGINES = ['auto', 'pytorch', 'dl4j'] as const;
const PRECISIONS = ['auto', 'fp32', 'bf16'] as const;

const ENGINE_LINES: Record<string, string> = {
  auto: 'The fastest one that is free here takes the run.',
  pytorch: 'The library below PyTorch, on CPU or GPU, in fp32 or bf16.',
  dl4j: 'Deep learning written for Java, in fp32.',
};

const PRECISION_LINES: Record<string, string> = {
  auto: 'The fastest that costs no accuracy on its device.',
  fp32: '32-bit numbers throughout: every engine has them.',
  bf16: '16-bit where the work is, weights in 32: faster on many devices.',
};

const NO_BF16 = `${engineName('dl4j')} has fp32 only: for bf16 choose ${engineName('pytorch')} or Auto.`;

/** What trains the plan, and in which numbers. */
export function EngineFields({ draft, onChange, mistake }: Props) {
  const engine = draft.engine ?? 'auto';
  const precision = draft.precision ?? 'auto';
  const line = isByGradient(draft)
    ? ENGINE_LINES[engine]
    : 'The weights are found outside of it; it computes what the network answers.';
  return (
    <Stack gap="sm">
      <Choice
        label="Engine"
        description={line}
        value={engine}
        choices={ENGINES.map((value) => ({ value, label: engineName(value) }))}
        onChange={(next) => onChange({ engine: next })}
        error={mistake('engine')}
      />
      {isByGradient(draft) && (
        <Choice
          label="Precision"
          description={engine === 'dl4j' && precision !== 'bf16' ? NO_BF16 : PRECISION_LINES[precision]}
          value={precision}
          choices={PRECISIONS.map((value) => ({ value, label: precisionName(value) }))}
          onChange={(next) => onChange({ precision: next })}
          error={mistake('precision')}
        />
      )}
    </Stack>
  );
}
