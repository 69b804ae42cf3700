import { Alert, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, type AnalysisNode } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import type { Look } from './look';
import { LayerLens } from './LayerLens';
import { localLayers } from './receptive';

/** What one unit of a layer sees of the image: in theory, and in truth. */
export function LensView(look: Look) {
  const { data, error, refetch } = useQuery({
    queryKey: ['analysis', look.network],
    queryFn: ({ signal }) => api.checkNetwork(look.network, signal),
    staleTime: Infinity,
  });
  const layers = useMemo(() => localLayers(data?.nodes ?? []), [data]);
  const [chosen, setChosen] = useState<string | null>(null);
  if (error && !data) return <ErrorNote error={error} retry={() => refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const layer = layers.find(({ id }) => id === chosen) ?? firstOf(layers);
  if (!layer) {
    return (
      <Alert color="gray" title="Nothing to look through">
        In this network every unit sees the whole image.
      </Alert>
    );
  }
  return (
    <>
      <Select
        label="Layer"
        maw={340}
        mb="md"
        allowDeselect={false}
        searchable
        data={layers.map(({ id, output }) => ({ value: id, label: `${id} (${output.join('×')})` }))}
        value={layer.id}
        onChange={setChosen}
      />
      <LayerLens key={layer.id} {...look} layer={layer} />
    </>
  );
}

/** A field of a few pixels shows best what is meant. */
const firstOf = (layers: readonly AnalysisNode[]) =>
  layers.find(({ receptiveField }) => (receptiveField?.size[0] ?? 0) > 4) ?? layers[0];
