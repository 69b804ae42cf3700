import { percentText, valueText } from '@/shared/tensor';

export interface Quantity {
  name: string;
  title: string;
  /** One sentence: what it says, and what is healthy. */
  idea: string;
  scale: 'logarithmic' | 'share' | 'signed';
}

export const QUANTITIES: readonly [Quantity, ...Quantity[]] = [
  {
    name: 'gradient-norm',
    title: 'Gradient',
    idea: 'Norm of the loss’s gradient by each layer’s weights. Healthy networks have one colour from top to bottom; where it fades or burns, the signal is lost on its way back.',
    scale: 'logarithmic',
  },
  {
    name: 'activation-spread',
    title: 'Activations',
    idea: 'Standard deviation of what each layer gives. A layer that gives the same for every image says nothing.',
    scale: 'logarithmic',
  },
  {
    name: 'activation-mean',
    title: 'Mean activation',
    idea: 'Mean of what each layer gives. Far from zero, the next layer starts from a constant.',
    scale: 'signed',
  },
  {
    name: 'dead',
    title: 'Dead units',
    idea: 'Share of ReLU units that are 0 for every example. They get no gradient and do not come back by themselves.',
    scale: 'share',
  },
  {
    name: 'saturated',
    title: 'Saturation',
    idea: 'Share of sigmoid or tanh values at the flat ends of the curve, where hardly any gradient passes.',
    scale: 'share',
  },
  {
    name: 'weight-norm',
    title: 'Weights',
    idea: 'Norm of each layer’s weights. It grows slowly in healthy trainings.',
    scale: 'logarithmic',
  },
];

/** A value in words: shares as percent, what was never measured as such. */
export function told(value: number | undefined, { scale }: Quantity): string {
  if (value === undefined) return 'not seen';
  return scale === 'share' && Number.isFinite(value) ? percentText(value) : valueText(value);
}
