import type { Plan, PlanStart, Run } from '@/shared/api';
import { engineName, precisionName, precisionWords } from '@/shared/engine';
import { count, figure } from '@/shared/format';
import { augmentationWords } from './augmentation/augmentation';
import { controlWords, initializationWords } from './controlWords';
import { OPTIMIZERS } from './optimizers';
import { isByGradient, SOLVERS, solverOf } from './solvers';

/** A plan in words: label and value, in the order in which a person tells it. */
export function planWords(plan: Plan): [label: string, value: string][] {
  const { architecture, network, dataset } = plan;
  return [
    ['Network', architecture ? architecture.id : `own network, ${network?.nodes.length ?? 0} layers`],
    ...(architecture ? architectureWords(architecture) : []),
    ['Dataset', dataset.id],
    ['Training images', count(dataset.train)],
    ['Test images', count(dataset.test)],
    ['Weights by', SOLVERS[solverOf(plan)]?.title ?? solverOf(plan)],
    ...(isByGradient(plan) ? gradientWords(plan) : solverWords(plan)),
    ['Seed', String(plan.seed)],
    ['Engine', engineName(plan.engine)],
    ...(isByGradient(plan) ? [precisionOf(plan)] : []),
    ...(plan.start ? startWords(plan.start) : []),
  ];
}

/** What steers steps along a gradient. */
function gradientWords(plan: Plan): [string, string][] {
  const { kind = 'adam', learningRate = NaN, ...settings } = plan.optimizer ?? {};
  const moved = augmentationWords(plan.augmentation);
  const told = Object.entries(settings)
    .filter(([name]) => name !== 'weightDecay')
    .map(([name, value]) => `${name} ${figure(value)}`);
  return [
    ['Optimizer', [OPTIMIZERS[kind]?.title ?? kind, ...told].join(', ')],
    ['Learning rate', figure(learningRate)],
    ...controlWords(plan),
    ...(moved ? [['Augmentation', moved] satisfies [string, string]] : []),
    ['Initialization', initializationWords(plan.initialization ?? 'xavier')],
    ['Batch size', count(plan.batchSize ?? 0)],
    ['Epochs', count(plan.epochs ?? 0)],
  ];
}

const precisionOf = (plan: Plan): [string, string] => ['Precision', precisionName(plan.precision ?? 'auto')];

function solverWords({ solver }: Plan): [string, string][] {
  const setting = SOLVERS[solver?.kind ?? '']?.setting;
  return setting ? [[setting.label, figure(solver?.[setting.name] ?? setting.usual)]] : [];
}

function startWords({ run, model, copy, freeze }: PlanStart): [string, string][] {
  return [
    run ? ['Starts from run', run] : ['Starts from model', model ?? ''],
    ['Layers copied', copy.join(', ') || 'none'],
    ['Layers frozen', freeze.join(', ') || 'none'],
  ];
}

function architectureWords(architecture: NonNullable<Plan['architecture']>): [string, string][] {
  const options = Object.entries(architecture.options).map<[string, string]>(([name, value]) => [
    `Option ${name}`,
    String(value),
  ]);
  return [['Width', `× ${figure(architecture.width)}`], ...options];
}

/** What became of a plan's "auto", and where. */
export type Trained = Pick<Run, 'engine' | 'precision' | 'device'>;

function trainedWords({ engine, precision, device }: Trained): [string, string][] {
  return [
    ['Trained by', engine ? engineName(engine) : '–'],
    ['Trained in', precision ? precisionWords(precision) : '–'],
    ['Trained on', device ?? '–'],
  ];
}

export interface PlanRow {
  label: string;
  /** One per plan; `–` where a plan has no such setting. */
  values: string[];
  differs: boolean;
}

/** Runs side by side: every setting that at least one of their plans has, then what trained them. */
export function compareRuns(runs: readonly (Trained & { plan: Plan })[]): PlanRow[] {
  const told = runs.map((run) => new Map([...planWords(run.plan), ...trainedWords(run)]));
  const labels = [...new Set(told.flatMap((words) => [...words.keys()]))];
  return labels.map((label) => {
    const values = told.map((words) => words.get(label) ?? '–');
    return { label, values, differs: new Set(values).size > 1 };
  });
}

/** "LeNet-5 on MNIST", or by their ids where the titles are not known yet. */
export function planName(plan: Plan, network?: string, dataset?: string): string {
  const trained = plan.architecture ? (network ?? plan.architecture.id) : 'Own network';
  return `${trained} on ${dataset ?? plan.dataset.id}`;
}
