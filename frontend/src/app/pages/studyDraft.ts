import type { PlanDraft, SweepDraft } from '@/shared/api';

/** What A and B are: parts of one domain, or two domains. */
export const SPLITS = {
  similar: {
    label: 'Similar',
    name: 'similar',
    words: 'A: the digits 0 to 4. B: the digits 5 to 9.',
    a: { id: 'mnist', classes: [0, 1, 2, 3, 4] },
    b: { id: 'mnist', classes: [5, 6, 7, 8, 9] },
  },
  dissimilar: {
    label: 'Dissimilar',
    name: 'dissimilar',
    words: 'A: clothes of Fashion-MNIST. B: the digits of MNIST.',
    a: { id: 'fashion-mnist' },
    b: { id: 'mnist' },
  },
};

export type Split = keyof typeof SPLITS;

const TEST_IMAGES = 2_000;

interface Choices {
  architecture: NonNullable<PlanDraft['architecture']>;
  split: Split;
  seeds: number;
  train: number;
  epochs: number;
}

export function studyDraft({ architecture, split, seeds, train, epochs }: Choices): Omit<SweepDraft, 'name'> {
  const { a, b } = SPLITS[split];
  const images = { train, test: TEST_IMAGES };
  return {
    plan: { architecture, epochs },
    study: { a: { ...a, ...images }, b: { ...b, ...images } },
    seeds: Array.from({ length: seeds }, (_, i) => i + 1),
  };
}
