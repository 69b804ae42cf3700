import type { DryRun, DryRunTiming } from '@/shared/api';
import { duration, millis } from '@/shared/format';

export const STEPS: Record<DryRunTiming['what'], string> = {
  'sign-in': 'Sign in',
  page: 'Open a page',
  check: 'Check a plan',
  submit: 'Hand a run in',
  emit: 'Measured to seen',
};

/** What never happened took no time that could be told. */
export const tookWords = (value: number | null) => (value === null ? '–' : millis(value));

/** "120 bots for 3 min, LeNet-5" */
export const castWords = ({ participants, minutes, network }: DryRun) =>
  `${participants} bots for ${duration(60 * minutes)}, ${network === 'lenet' ? 'LeNet-5' : 'softmax regression'}`;
