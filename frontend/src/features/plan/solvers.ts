import type { Dataset, Plan, PlanDraft, Task } from '@/shared/api';
import { FIRST_PLAN } from './firstPlan';
import { trainOf } from './made';

export interface SolverKind {
  title: string;
  /** What it does, in a sentence. */
  line: string;
  /** The architectures whose weights it can find. */
  architectures: readonly string[];
  /** If it is for some only. */
  tasks?: readonly Task[];
  /** Its one number. */
  setting?: { name: 'ridge' | 'c' | 'learningRate'; label: string; usual: number; step: number };
}

/** How weights are found; what the server takes of each is refused there, too. */
export const SOLVERS: Record<string, SolverKind> = {
  gradient: {
    title: 'Gradient descent',
    line: 'Step by step down the slope of the loss, as every network here learns.',
    architectures: [],
  },
  'least-squares': {
    title: 'Least squares',
    line: 'All at once, in closed form: the least squared error that this network can have. Classes are fitted as 0 and 1.',
    architectures: [
      'linear-regression',
      'polynomial-regression',
      'logistic-regression',
      'softmax-regression',
      'kernel-machine',
    ],
    setting: { name: 'ridge', label: 'Ridge', usual: 0, step: 0.1 },
  },
  svm: {
    title: 'Support vectors',
    line: 'A margin as wide as possible: only the examples beside it get a weight. One machine a class against the rest.',
    architectures: ['kernel-machine'],
    tasks: ['classification'],
    setting: { name: 'c', label: 'C, the price of a mistake', usual: 1, step: 0.5 },
  },
  boosting: {
    title: 'Boosting',
    line: 'Round by round a small tree for what the sum of the earlier ones leaves.',
    architectures: ['boosted-trees'],
    setting: { name: 'learningRate', label: 'Share of each tree', usual: 0.3, step: 0.05 },
  },
};

export const solverOf = ({ solver }: Plan | PlanDraft): string => solver?.kind ?? 'gradient';

/** Whether the plan goes down a gradient: only then has it batches, epochs and an optimizer. */
export const isByGradient = (plan: Plan | PlanDraft) => solverOf(plan) === 'gradient';

/** Whether there is one round only, and no curve. */
export const isAtOnce = (plan: Plan) => ['least-squares', 'svm'].includes(solverOf(plan));

/** What the chosen architecture allows; of a network of one's own what is chosen, and gradients. */
export function solversFor(draft: PlanDraft, task: Task | undefined): string[] {
  const id = draft.architecture?.id ?? '';
  return Object.entries(SOLVERS)
    .filter(
      ([kind, { architectures, tasks }]) =>
        kind === 'gradient' ||
        kind === solverOf(draft) ||
        (architectures.includes(id) && (!task || !tasks || tasks.includes(task))),
    )
    .map(([kind]) => kind);
}

/** What means nothing to any solver but gradient descent. */
const OF_GRADIENTS: readonly string[] = [
  'optimizer',
  'schedule',
  'gradientClip',
  'stopping',
  'initialization',
  'batchSize',
  'epochs',
  'precision',
  'start',
  'augmentation',
];

/** The plan without what its solver refuses. */
export function withoutGradients(draft: PlanDraft): PlanDraft {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !OF_GRADIENTS.includes(name)));
}

/** The plan with another solver: what one needs comes back as it usually is, what it refuses goes. */
export function withSolver(draft: PlanDraft, kind: string): PlanDraft {
  if (kind === 'gradient') return { ...FIRST_PLAN, ...draft, solver: { kind } };
  const { setting } = SOLVERS[kind] ?? {};
  return { ...withoutGradients(draft), solver: { kind, ...(setting && { [setting.name]: setting.usual }) } };
}

/** The plan after a change: a support vector machine has a centre for each of its examples. */
export function fitted(draft: PlanDraft, datasets: readonly Dataset[]): PlanDraft {
  const { architecture, dataset } = draft;
  if (solverOf(draft) !== 'svm' || !architecture || !dataset) return draft;
  const centres = trainOf(
    datasets.find(({ id }) => id === dataset.id),
    dataset,
  );
  const options = { ...architecture.options, ...(centres > 0 && { centres }) };
  return { ...draft, architecture: { ...architecture, options, width: 1 } };
}

/** The plan with another architecture or other options: its solver stays if it still can, else its own is taken. */
export function withArchitecture(
  draft: PlanDraft,
  architecture: NonNullable<PlanDraft['architecture']>,
): PlanDraft {
  const next = { ...draft, architecture };
  if (draft.architecture?.id === architecture.id) return next;
  const can = (kind: string) => SOLVERS[kind]?.architectures.includes(architecture.id);
  if (can(solverOf(draft))) return next;
  const kind = can('boosting') ? 'boosting' : 'gradient'; // trees are planted, not descended to
  return kind === solverOf(draft) ? next : withSolver(next, kind);
}
