import type { PlanDraft } from '@/shared/api';
import { OPTIMIZERS } from './optimizers';
import { isByGradient } from './solvers';

/** The settings in the closed part of the form: whose mistakes open it. */
export function morePaths({ optimizer }: PlanDraft): string[] {
  const more = OPTIMIZERS[optimizer?.kind ?? 'adam']?.more ?? [];
  return [
    ...more.map(({ name }) => `optimizer/${name}`),
    'schedule/kind',
    'schedule/every',
    'schedule/factor',
    'schedule/warmUp',
    'gradientClip',
    'stopping/patience',
    'stopping/minutes',
  ];
}

/** Every place in the plan whose mistakes stand beside a field of the form. */
export function shownPaths(draft: PlanDraft): string[] {
  const settings = ['solver', 'seed', 'engine'];
  const first = OPTIMIZERS[draft.optimizer?.kind ?? 'adam']?.first ?? [];
  const everywhere = [...(draft.architecture ? ['architecture'] : []), 'dataset', ...settings];
  if (!isByGradient(draft)) return everywhere;
  return [
    ...everywhere,
    'optimizer/kind',
    'optimizer/learningRate',
    ...first.map(({ name }) => `optimizer/${name}`),
    ...morePaths(draft),
    'batchSize',
    'epochs',
    'initialization',
    'precision',
    'start',
    'augmentation',
  ];
}
