import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api';

export type Split = 'train' | 'test';

const PAGE = 100;

export function useDatasets() {
  return useQuery({ queryKey: ['datasets'], queryFn: api.datasets, staleTime: Infinity });
}

/** Images of one split, of one class or of all, a hundred at a time. */
export function useImages(dataset: string, split: Split, label: number | null) {
  return useInfiniteQuery({
    queryKey: ['images', dataset, split, label],
    queryFn: ({ pageParam }) =>
      api.images(dataset, { split, offset: pageParam, limit: PAGE, ...(label === null ? {} : { label }) }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}

const SHOWN_EXAMPLES = 500;

/** The first examples of a split of numbers. */
export function useExamples(dataset: string, split: Split) {
  return useQuery({
    queryKey: ['examples', dataset, split],
    queryFn: ({ signal }) => api.examples(dataset, { split, limit: SHOWN_EXAMPLES }, signal),
    staleTime: Infinity,
  });
}
