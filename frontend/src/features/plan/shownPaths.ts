import type { PlanDraft } from '@/shared/api';
import { OPTIMIZERS } from './optimizers';

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
  const first = OPTIMIZERS[draft.optimizer?.kind ?? 'adam']?.first ?? [];
  return [
    ...(draft.architecture ? ['architecture'] : []),
    'dataset',
    'optimizer/kind',
    'optimizer/learningRate',
    ...first.map(({ name }) => `optimizer/${name}`),
    ...morePaths(draft),
    'batchSize',
    'epochs',
    'seed',
    'initialization',
    'engine',
    'precision',
    'start',
    'augmentation',
  ];
}
