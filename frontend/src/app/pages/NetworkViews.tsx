import { SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Analysis, FieldError, Network } from '@/shared/api';

const ShapeRibbon = lazy(async () => ({ default: (await import('@/features/network')).ShapeRibbon }));
const SourcePanel = lazy(async () => ({ default: (await import('@/features/source')).SourcePanel }));
const NetworkGraph = lazy(async () => ({ default: (await import('@/features/network/graph')).NetworkGraph }));

export type View = 'ribbon' | 'graph' | 'code';

interface Props {
  network: Network;
  analysis: Analysis | null;
  problems?: readonly FieldError[];
  /** What its source code is named after; without it none is shown. */
  title?: string;
  first?: View;
  /** Of the graph. */
  height?: number | string;
}

/** The network as shapes in a row, as ways and blocks, or as a program; each loaded when it is needed. */
export function NetworkViews({ title, first = 'ribbon', height = 520, ...network }: Props) {
  const [view, setView] = useState<View>(first);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="How the network is shown"
        size="xs"
        w="fit-content"
        value={view}
        onChange={(next) => setView(next as View)}
        data={[
          { value: 'ribbon', label: 'Shapes' },
          { value: 'graph', label: 'Graph' },
          ...(title ? [{ value: 'code', label: 'Code' }] : []),
        ]}
      />
      <Suspense fallback={<Skeleton height={300} />}>
        {view === 'ribbon' && <ShapeRibbon {...network} />}
        {view === 'graph' && <NetworkGraph {...network} height={height} />}
        {view === 'code' && title && <SourcePanel network={network.network} title={title} />}
      </Suspense>
    </Stack>
  );
}
