import { Select } from '@mantine/core';
import { useModels } from '@/features/model';
import { isFinished, useRuns } from '@/features/run';
import type { PlanDraft } from '@/shared/api';
import { useRunName } from '../names';

interface Props {
  /** Told which source and what network it has, so that all of it fits. */
  onChange: (choice: Pick<PlanDraft, 'architecture' | 'network' | 'start'>) => void;
}

/** Weights to start from instead of fresh ones: those of a kept model or of a run. */
export function StartSelect({ onChange }: Props) {
  const nameOf = useRunName();
  const models = useModels('me').data?.pages.flatMap((page) => page.models) ?? [];
  const runs = useRuns('me').data?.pages.flatMap((page) => page.runs) ?? [];
  const trained = runs.filter(({ state, result }) => isFinished(state) && result !== null);
  const pick = (value: string | null) => {
    const [kind, id] = value?.split(' ') ?? [];
    const model = kind === 'model' && models.find((one) => one.id === id);
    const run = kind === 'run' && trained.find((one) => one.id === id);
    if (model) onChange({ architecture: undefined, network: model.network, start: { model: model.id } });
    if (run)
      onChange({
        architecture: run.plan.architecture ?? undefined,
        network: run.plan.network ?? undefined,
        start: { run: run.id },
      });
  };
  return (
    <Select
      label="Start from"
      description="Fresh weights, or what a model or run of yours has learned; its network comes along."
      placeholder="fresh weights"
      searchable
      value={null}
      onChange={pick}
      nothingFoundMessage="No model or trained run of yours is called so."
      data={[
        { group: 'Models', items: models.map(({ id, name }) => ({ value: `model ${id}`, label: name })) },
        { group: 'Runs', items: trained.map((run) => ({ value: `run ${run.id}`, label: nameOf(run) })) },
      ].filter(({ items }) => items.length > 0)}
    />
  );
}
