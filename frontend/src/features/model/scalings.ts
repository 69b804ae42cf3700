/** How pixels of 0…255 reach a model: (pixel / 255 − mean) / deviation. */
export const SCALINGS = [
  { value: 'own', label: 'As the model does it, or else 0 to 1', mean: undefined, deviation: undefined },
  { value: 'unit', label: '0 to 1', mean: ['0'], deviation: ['1'] },
  { value: 'bytes', label: '0 to 255', mean: ['0'], deviation: [String(1 / 255)] },
  { value: 'signed', label: '−1 to 1', mean: ['0.5'], deviation: ['0.5'] },
  { value: 'mnist', label: 'MNIST: mean 0.1307, deviation 0.3081', mean: ['0.1307'], deviation: ['0.3081'] },
  {
    value: 'imagenet',
    label: 'ImageNet: mean and deviation of each colour',
    mean: ['0.485', '0.456', '0.406'],
    deviation: ['0.229', '0.224', '0.225'],
  },
] as const;

export type Scaling = (typeof SCALINGS)[number]['value'];

/** "cat, dog" as two names. */
export const labelsOf = (text: string) =>
  text
    .split(/[,\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== '');
