import { useQuery } from '@tanstack/react-query';
import { api, type Finding } from '@/shared/api';

const WHILE_TRAINING = 4_000;
const NONE: readonly Finding[] = [];

/** What goes wrong in a run: asked again while it trains, and once more when it has ended. */
export function useFindings(run: string, finished: boolean): readonly Finding[] {
  const { data } = useQuery({
    queryKey: ['findings', run, finished],
    queryFn: () => api.findings(run),
    refetchInterval: finished ? false : WHILE_TRAINING,
    staleTime: finished ? Infinity : 0,
    placeholderData: (before) => before,
  });
  return data ?? NONE;
}
