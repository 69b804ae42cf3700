import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Analysis, FieldError, Network } from '@/shared/api';

const ShapeRibbon = lazy(async () => ({ default: (await import('@/features/network')).ShapeRibbon }));

interface Props {
  network: Network;
  analysis: Analysis | null;
  problems?: readonly FieldError[];
}

/** The network drawn, loaded when it is needed. */
export function Ribbon(props: Props) {
  return (
    <Suspense fallback={<Skeleton height={300} />}>
      <ShapeRibbon {...props} />
    </Suspense>
  );
}
