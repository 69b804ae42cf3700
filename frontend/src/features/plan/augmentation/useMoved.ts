import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Augmentation } from '@/shared/api';

/** One a column of the wall. */
export const VARIANTS = 5;

interface Asked {
  dataset: string;
  augmentation: Partial<Augmentation>;
  seed: number;
  /** Of the first variant. */
  epoch: number;
}

/** Some training images, moved as a run moves them; asked a quarter of a second after the last change. */
export function useMoved(asked: Asked) {
  // As text: an object is a new one whenever the form is drawn.
  const [settled] = useDebouncedValue(JSON.stringify(asked), 250);
  const { dataset, ...body } = JSON.parse(settled) as Asked;
  return useQuery({
    queryKey: ['moved', dataset, body],
    queryFn: ({ signal }) => api.movedImages(dataset, { ...body, variants: VARIANTS }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
}
