import type { Architecture, PlanDraft } from '@/shared/api';

/** A field of a plan that can be varied, and how its values are written. */
export interface Field {
  path: string;
  title: string;
  /** Fixed values by their words; without them any numbers. */
  choices?: { word: string; value: unknown }[];
  /** Values to begin with. */
  usual: string[];
}

const numbers = (path: string, title: string, ...usual: number[]): Field => ({
  path,
  title,
  usual: usual.map(String),
});

const words = (path: string, title: string, values: readonly (string | boolean)[]): Field => ({
  path,
  title,
  choices: values.map((value) => ({ word: wordFor(value), value })),
  usual: values.map(wordFor),
});

const wordFor = (value: string | boolean) => (value === true ? 'on' : value === false ? 'off' : value);

/** What steers how the weights are found. */
function trainingFields(solver = 'gradient'): Field[] {
  if (solver === 'least-squares') return [numbers('/solver/ridge', 'Ridge', 0, 0.1, 10)];
  if (solver === 'svm') return [numbers('/solver/c', 'C', 0.1, 1, 10)];
  if (solver === 'boosting') return [numbers('/solver/learningRate', 'Share of each tree', 0.1, 0.3, 1)];
  return [
    numbers('/optimizer/learningRate', 'Learning rate', 0.0005, 0.002, 0.01),
    numbers('/batchSize', 'Batch size', 16, 64, 256),
    numbers('/epochs', 'Epochs', 1, 3, 10),
    words('/initialization', 'Initialization', ['xavier', 'he']),
  ];
}

/** What can be varied in a plan: its training, its size, and the options of its architecture. */
export function fieldsOf(plan: PlanDraft, architectures: readonly Architecture[]): Field[] {
  const recipe = architectures.find(({ id }) => id === plan.architecture?.id);
  const options = (recipe?.options ?? []).flatMap((option) => {
    const path = `/architecture/options/${option.name}`;
    if (option.kind === 'boolean') return [words(path, option.title, [false, true])];
    if (option.kind === 'choice') return [words(path, option.title, option.choices ?? [])];
    return [];
  });
  return [
    ...trainingFields(plan.solver?.kind),
    numbers('/dataset/train', 'Training images', 1000, 5000, 20000),
    ...(recipe ? [numbers('/architecture/width', 'Width', 0.5, 1, 2)] : []),
    ...options,
  ];
}

/** The values of a field by their words; those that cannot be read are left out. */
export function valuesOf(field: Field, chosen: readonly string[]): unknown[] {
  const { choices } = field;
  if (choices) return choices.filter(({ word }) => chosen.includes(word)).map(({ value }) => value);
  return chosen.map(Number).filter(Number.isFinite);
}
