import type { Analysis, Layer, Network } from '@/shared/api';
import leNet from './lenet-5.json';
import resNet from './resnet-20.json';

interface Analysed {
  network: Network;
  analysis: Analysis;
}

/** As the API gives them: `GET /api/v1/architectures/lenet-5?input=1x28x28`, `…/resnet-20?input=3x32x32`. */
export const leNet5: Analysed = leNet;
export const resNet20: Analysed = resNet;

export const conv = (filters: number, kernel = 3): Layer => ({ kind: 'convolution', filters, kernel });
export const relu: Layer = { kind: 'activation', function: 'relu' };

/** `['id', layer, 'input' …]`; without inputs it reads the node before. */
type Row = [id: string, layer: Layer, ...inputs: string[]];

export function aNetwork(...rows: Row[]): Network {
  let before = 'input';
  const nodes = rows.map(([id, layer, ...inputs]) => {
    const node = { id, layer, inputs: inputs.length > 0 ? inputs : [before] };
    before = id;
    return node;
  });
  return { version: 1, input: [3, 32, 32], nodes };
}

const head: Row[] = [
  ['gap', { kind: 'global-pooling', function: 'average' }],
  ['output', { kind: 'dense', units: 10 }],
  ['softmax', { kind: 'softmax' }],
];

export const anInceptionModule = () =>
  aNetwork(
    ['stem', conv(64)],
    ['stem-relu', relu],
    ['a1', conv(64, 1), 'stem-relu'],
    ['a1-relu', relu],
    ['b1', conv(96, 1), 'stem-relu'],
    ['b1-relu', relu],
    ['b3', conv(128)],
    ['b3-relu', relu],
    ['d-pool', { kind: 'pooling', function: 'max', kernel: 3, stride: 1, padding: 1 }, 'stem-relu'],
    ['d1', conv(32, 1)],
    ['d1-relu', relu],
    ['concat', { kind: 'concatenate' }, 'a1-relu', 'b3-relu', 'd1-relu'],
    ...head,
  );

export const aSqueezedBlock = () =>
  aNetwork(
    ['conv1', conv(16)],
    ['bn1', { kind: 'batch-normalization' }],
    ['relu1', relu],
    ['conv2', conv(16)],
    ['bn2', { kind: 'batch-normalization' }],
    ['squeeze', { kind: 'global-pooling', function: 'average' }],
    ['down', { kind: 'dense', units: 4 }],
    ['down-relu', relu],
    ['up', { kind: 'dense', units: 16 }],
    ['gate', { kind: 'activation', function: 'sigmoid' }],
    ['scale', { kind: 'multiply' }, 'bn2', 'gate'],
    ['add', { kind: 'add' }, 'scale', 'relu1'],
    ['relu2', relu],
    ...head,
  );

/** A small fully convolutional network: what was seen finely joins what was seen coarsely. */
export const aSkipOverAll = () =>
  aNetwork(
    ['conv1', conv(16)],
    ['relu1', relu],
    ['pool', { kind: 'pooling', function: 'max', kernel: 2 }],
    ['conv2', conv(32)],
    ['relu2', relu],
    ['up', { kind: 'transposed-convolution', filters: 10, kernel: 4, stride: 2, padding: 1 }],
    ['score', conv(10, 1), 'relu1'],
    ['fuse', { kind: 'add' }, 'up', 'score'],
    ['softmax', { kind: 'softmax' }],
  );
