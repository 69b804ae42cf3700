import type { Layer } from '@/shared/api';

/** A layer in the words of a paper's table: `Convolution 5×5, 6 filters, padding 2`. */
export function describe(layer: Layer): string {
  const facts = FACTS[layer.kind]?.(layer) ?? [];
  return [title(layer), ...facts.filter((fact) => fact !== '')].join(', ');
}

/** Short enough to stand under a block. */
export function shortName(layer: Layer): string {
  if (layer.kind === 'activation') return layer.function === 'relu' ? 'ReLU' : String(layer.function);
  return SHORT[layer.kind] ?? layer.kind;
}

const SHORT: Record<string, string> = {
  convolution: 'conv',
  'transposed-convolution': 'transp. conv',
  'batch-normalization': 'batch norm',
  'local-response-normalization': 'LRN',
  'global-pooling': 'global pool',
  pooling: 'pool',
  'pad-channels': 'pad',
  concatenate: 'concat',
  'polynomial-features': 'polynomial',
  'gaussian-kernel': 'kernel',
};

function title(layer: Layer): string {
  switch (layer.kind) {
    case 'convolution':
      return `Convolution ${extent(layer.kernel)}`;
    case 'transposed-convolution':
      return `Transposed convolution ${extent(layer.kernel)}`;
    case 'pooling':
      return `${capital(layer.function)} pooling ${extent(layer.kernel)}`;
    case 'global-pooling':
      return `Global ${layer.function} pooling`;
    case 'activation':
      return layer.function === 'relu' ? 'ReLU' : capital(layer.function);
    case 'add':
      return 'Add: the sum of its inputs';
    case 'multiply':
      return 'Multiply: the product of its inputs';
    case 'concatenate':
      return 'Concatenate: the channels of its inputs after each other';
    case 'crop':
      return `Crop to ${extent([layer.height, layer.width])}`;
    default:
      return capital(layer.kind.replace(/-/g, ' '));
  }
}

const FACTS: Record<string, (layer: Layer) => string[]> = {
  convolution: (layer) => [
    `${layer.filters} filters`,
    unless('stride', layer.stride, '1'),
    unless('padding', layer.padding, '0'),
    unless('dilation', layer.dilation, '1'),
    Number(layer.groups ?? 1) > 1 ? `${layer.groups} groups` : '',
    layer.bias === false ? 'no bias' : '',
  ],
  'transposed-convolution': (layer) => [
    `${layer.filters} filters`,
    unless('stride', layer.stride, '1'),
    unless('padding', layer.padding, '0'),
    Number(layer.groups ?? 1) > 1 ? `${layer.groups} groups` : '',
    layer.bias === false ? 'no bias' : '',
  ],
  'local-response-normalization': (layer) => [`over ${layer.size ?? 5} channels`],
  crop: (layer) => [
    Number(layer.top ?? 0) > 0 ? `without the first ${layer.top} rows` : '',
    Number(layer.left ?? 0) > 0 ? `without the first ${layer.left} columns` : '',
  ],
  'polynomial-features': (layer) => [`up to degree ${layer.degree}`],
  'gaussian-kernel': (layer) => [`${layer.centres} fixed centres`, `σ ${layer.sigma}`],
  pooling: (layer) => [unless('stride', layer.stride, '1'), unless('padding', layer.padding, '0')],
  dense: (layer) => [`${layer.units} units`, layer.bias === false ? 'no bias' : ''],
  dropout: (layer) => [`drops ${Math.round(100 * Number(layer.rate))} % while training`],
  'pad-channels': (layer) => [`${layer.before ?? 0} before`, `${layer.after ?? 0} after`],
};

/** `5×5`, and `5` for what is equal in every direction when it is not a size. */
export function extent(value: unknown): string {
  return Array.isArray(value) ? value.join('×') : `${value}×${value}`;
}

function unless(word: string, value: unknown, usual: string): string {
  const parts = Array.isArray(value) ? value.map(String) : [String(value ?? usual)];
  const text = parts.every((part) => part === parts[0]) ? (parts[0] as string) : parts.join('×');
  return text === usual ? '' : `${word} ${text}`;
}

export function capital(word: unknown): string {
  const text = String(word ?? '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const whole = new Intl.NumberFormat('en');

export const exactly = (count: number) => whole.format(count);

export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Number((bytes / 1024).toPrecision(3))} KiB`;
  return `${Number((bytes / 1024 / 1024).toPrecision(3))} MiB`;
}
