import { useCallback } from 'react';
import { useArchitectures } from '@/features/plan';

/** "lenet-5" -> "LeNet-5"; of a network that somebody wrote out, "Own network". */
export function useTitleOfNetwork(): (architecture: string | null) => string {
  const architectures = useArchitectures().data;
  return useCallback(
    (id: string | null) =>
      id === null ? 'Own network' : (architectures?.find((one) => one.id === id)?.title ?? id),
    [architectures],
  );
}
