import { useMe } from '@/features/account';
import { useWorkshop } from '@/features/workshop';
import type { PlanDraft } from '@/shared/api';

/** With what new plans begin in the workshop that one is in; null while that is asked. */
export function usePlanDefaults(): PlanDraft | null {
  const me = useMe();
  const id = me.data?.workshop?.id;
  const workshop = useWorkshop(id ?? '');
  if (!id || workshop.error) return me.isPending ? null : NONE;
  return workshop.data?.planDefaults ?? null;
}

const NONE: PlanDraft = {};
