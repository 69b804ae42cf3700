import { useDatasets } from '@/features/dataset';
import type { Plan } from '@/shared/api';

/** Whether a plan's network says what an image shows; true as long as its data set is not known. */
export function useReadsImages(plan: Plan): boolean {
  const dataset = useDatasets().data?.find(({ id }) => id === plan.dataset.id);
  return !dataset || (dataset.input.length === 3 && dataset.task === 'classification');
}
