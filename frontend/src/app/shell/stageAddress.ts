import { planAddress } from '@/features/plan';
import type { Stage } from '@/shared/api';

/** Where a stage leads: its page, or its plan in New run; null where there is nothing to open. */
export const stageAddress = ({ path, plan }: Pick<Stage, 'path' | 'plan'>): string | null =>
  path ?? (plan && planAddress(plan));
