import { SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Analysis, FieldError, Network } from '@/shared/api';

const ShapeRibbon = lazy(async () => ({ default: (await import('@/features/network')).ShapeRibbon }));
const NetworkGraph = lazy(async () => ({ default: (await import('@/features/network/graph')).NetworkGraph }));

export type View = 'ribbon' | 'graph';

interface Props {
  network: Network;
  analysis: Analysis | null;
  problems?: readonly FieldError[];
  first?: View;
  /** Of the graph. */
  height?: number | string;
}

/** The network drawn in two ways, loaded when it is needed: its shapes in a row, or its ways and blocks. */
export function NetworkViews({ first = 'ribbon', height = 520, ...network }: Props) {
  const [view, setView] = useState<View>(first);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="How the network is drawn"
        size="xs"
        w="fit-content"
        value={view}
        onChange={(next) => setView(next as View)}
        data={[
          { value: 'ribbon', label: 'Shapes' },
          { value: 'graph', label: 'Graph' },
        ]}
      />
      <Suspense fallback={<Skeleton height={300} />}>
        {view === 'ribbon' ? <ShapeRibbon {...network} /> : <NetworkGraph {...network} height={height} />}
      </Suspense>
    </Stack>
  );
}
