import type { Layer } from '@/shared/api';

export interface FieldOfLayer {
  name: string;
  label: string;
  /** `extent`: one number, or height x width. */
  kind: 'whole' | 'number' | 'extent' | 'flag' | 'choice';
  choices?: readonly string[];
  /** What the server takes where it is left out. */
  usual?: unknown;
}

interface KindOfLayer {
  title: string;
  /** As it is when it is added. */
  fresh: Layer;
  fields: readonly FieldOfLayer[];
  /** It joins several inputs. */
  joins?: boolean;
}

const whole = (name: string, label: string, usual?: number): FieldOfLayer => ({
  name,
  label,
  kind: 'whole',
  usual,
});
const number = (name: string, label: string, usual?: number): FieldOfLayer => ({
  name,
  label,
  kind: 'number',
  usual,
});
const extent = (name: string, label: string, usual?: number): FieldOfLayer => ({
  name,
  label,
  kind: 'extent',
  usual,
});
const FUNCTION = { name: 'function', label: 'Function', kind: 'choice' } as const;
const POOLING = { ...FUNCTION, choices: ['max', 'average'] };
const BIAS = { name: 'bias', label: 'Bias', kind: 'flag', usual: true } as const;

/** Every kind of layer that one may add, and what can be changed of it, in the order in which one needs them. */
export const CATALOGUE: Record<string, KindOfLayer> = {
  convolution: {
    title: 'Convolution',
    fresh: { kind: 'convolution', filters: 16, kernel: 3, stride: 1, padding: 1 },
    fields: [
      whole('filters', 'Filters'),
      extent('kernel', 'Kernel'),
      extent('stride', 'Stride', 1),
      extent('padding', 'Padding', 0),
      extent('dilation', 'Dilation', 1),
      whole('groups', 'Groups', 1),
      BIAS,
    ],
  },
  activation: {
    title: 'Activation',
    fresh: { kind: 'activation', function: 'relu' },
    fields: [{ ...FUNCTION, choices: ['relu', 'tanh', 'sigmoid'] }],
  },
  pooling: {
    title: 'Pooling',
    fresh: { kind: 'pooling', function: 'max', kernel: 2, stride: 2, padding: 0 },
    fields: [
      POOLING,
      extent('kernel', 'Kernel'),
      extent('stride', 'Stride'),
      extent('padding', 'Padding', 0),
    ],
  },
  'batch-normalization': {
    title: 'Batch normalization',
    fresh: { kind: 'batch-normalization' },
    fields: [number('epsilon', 'Epsilon', 1e-5), number('momentum', 'Momentum', 0.9)],
  },
  dense: {
    title: 'Dense',
    fresh: { kind: 'dense', units: 64 },
    fields: [whole('units', 'Units'), BIAS],
  },
  dropout: {
    title: 'Dropout',
    fresh: { kind: 'dropout', rate: 0.5 },
    fields: [number('rate', 'Share that is dropped')],
  },
  flatten: { title: 'Flatten', fresh: { kind: 'flatten' }, fields: [] },
  'global-pooling': {
    title: 'Global pooling',
    fresh: { kind: 'global-pooling', function: 'average' },
    fields: [POOLING],
  },
  softmax: { title: 'Softmax', fresh: { kind: 'softmax' }, fields: [] },
  add: { title: 'Add: a skip connection', fresh: { kind: 'add' }, fields: [], joins: true },
  concatenate: { title: 'Concatenate', fresh: { kind: 'concatenate' }, fields: [], joins: true },
  multiply: { title: 'Multiply', fresh: { kind: 'multiply' }, fields: [], joins: true },
  'local-response-normalization': {
    title: 'Local response normalization',
    fresh: { kind: 'local-response-normalization' },
    fields: [
      whole('size', 'Channels', 5),
      number('alpha', 'Alpha', 1e-4),
      number('beta', 'Beta', 0.75),
      number('k', 'k', 2),
    ],
  },
  'transposed-convolution': {
    title: 'Transposed convolution',
    fresh: { kind: 'transposed-convolution', filters: 16, kernel: 4, stride: 2, padding: 1 },
    fields: [
      whole('filters', 'Filters'),
      extent('kernel', 'Kernel'),
      extent('stride', 'Stride', 1),
      extent('padding', 'Padding', 0),
      whole('groups', 'Groups', 1),
      BIAS,
    ],
  },
  'pad-channels': {
    title: 'Pad channels',
    fresh: { kind: 'pad-channels', before: 0, after: 16 },
    fields: [whole('before', 'Channels before'), whole('after', 'Channels after')],
  },
  crop: {
    title: 'Crop',
    fresh: { kind: 'crop', top: 0, left: 0, height: 8, width: 8 },
    fields: [whole('top', 'Top'), whole('left', 'Left'), whole('height', 'Height'), whole('width', 'Width')],
  },
  'polynomial-features': {
    title: 'Polynomial features',
    fresh: { kind: 'polynomial-features', degree: 2 },
    fields: [whole('degree', 'Degree')],
  },
  'gaussian-kernel': {
    title: 'Gaussian kernel',
    fresh: { kind: 'gaussian-kernel', centres: 100, sigma: 1 },
    fields: [whole('centres', 'Centres'), number('sigma', 'Sigma')],
  },
};
