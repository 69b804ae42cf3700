import { Select, Stack } from '@mantine/core';
import type { PlanDraft, Task } from '@/shared/api';
import { NumberField } from './NumberField';
import { SOLVERS, solverOf, solversFor, withSolver } from './solvers';

interface Props {
  draft: PlanDraft;
  /** What the data asks; undefined while that is not known. */
  task: Task | undefined;
  /** The whole plan: another solver needs other settings. */
  onChange: (draft: PlanDraft) => void;
  mistake: (path: string) => string | undefined;
}

/** How the weights are found, where the network leaves a choice. */
export function SolverFields({ draft, task, onChange, mistake }: Props) {
  const kinds = solversFor(draft, task);
  const kind = solverOf(draft);
  const setting = SOLVERS[kind]?.setting;
  if (kinds.length < 2 && !mistake('solver')) return null;
  return (
    <Stack gap="sm">
      <Select
        label="How the weights are found"
        description={SOLVERS[kind]?.line}
        data={kinds.map((value) => ({ value, label: SOLVERS[value]?.title ?? value }))}
        value={kind}
        onChange={(next) => next && onChange(withSolver(draft, next))}
        allowDeselect={false}
        error={mistake('solver/kind')}
      />
      {setting && (
        <NumberField
          label={setting.label}
          placeholder={String(setting.usual)}
          value={draft.solver?.[setting.name]}
          onValue={(value) => onChange({ ...draft, solver: { kind, [setting.name]: value } })}
          step={setting.step}
          decimalScale={6}
          maw={260}
          error={mistake(`solver/${setting.name}`)}
        />
      )}
    </Stack>
  );
}
