import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api';
import { queryOf, type Choice } from './choice';

/** The network of an architecture; while another is on its way, the one before. */
export function useBuilt(id: string, choice: Choice, wanted = true) {
  const query = queryOf(choice);
  return useQuery({
    queryKey: ['architecture', id, query],
    queryFn: ({ signal }) => api.architecture(id, query, signal),
    enabled: wanted,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
