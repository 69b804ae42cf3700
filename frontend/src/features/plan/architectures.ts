import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api';

export function useArchitectures() {
  return useQuery({ queryKey: ['architectures'], queryFn: api.architectures, staleTime: Infinity });
}
