import type { Framework } from '@/shared/api';

export const FRAMEWORKS: readonly { value: Framework; label: string }[] = [
  { value: 'pytorch', label: 'PyTorch' },
  { value: 'keras', label: 'Keras' },
  { value: 'deeplearning4j', label: 'Deeplearning4j' },
];
