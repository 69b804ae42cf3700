import { Alert, Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api, type Network } from '@/shared/api';
import type { Preprocessing, Reader } from '@/shared/reader';
import { inBatches } from './answer';
import { beforeClassifier, inUnitSquare, type Projection } from './embedding';
import classes from './lookinside.module.css';
import { inputOf } from './picture';
import { project } from './project';
import { Scatter, type Point } from './Scatter';
import { decoded, type TestImages } from './subject';
import { useComputation, type Work } from './useComputation';

interface Props {
  reader: Reader;
  network: Network;
  preprocessing: Preprocessing;
  dataset: TestImages;
}

const MOST_IMAGES = 500;
const PAGE = 100;

/** Test images as the network's last layer before its classifier sees them, in a plane. */
export function EmbeddingView({ reader, network, preprocessing, dataset }: Props) {
  const node = useMemo(() => beforeClassifier(network), [network]);
  const [projection, setProjection] = useState<Projection>('pca');

  const reading = useMemo((): Work<Seen[]> | null => {
    if (!node) return null;
    return async (watch) => {
      const images = await firstImages(dataset, watch.signal);
      const seen: Seen[] = [];
      await inBatches(images.length, watch, async (from, to) => {
        const part = images.slice(from, to);
        const pictures = await Promise.all(part.map(({ png }) => decoded(png, preprocessing.input)));
        const inputs = pictures.flatMap((picture) => [...inputOf(picture, preprocessing)]);
        const { layers } = await reader.read(
          Float32Array.from(inputs),
          preprocessing.input,
          [node],
          part.length,
        );
        const values = layers[0]?.values as Float32Array;
        const size = values.length / part.length;
        part.forEach((image, i) => seen.push({ ...image, row: values.slice(i * size, (i + 1) * size) }));
      });
      return seen;
    };
  }, [reader, node, preprocessing, dataset]);
  const { value: seen, ...first } = useComputation(reading);

  const projecting = useMemo((): Work<[number, number][]> | null => {
    if (!seen) return null;
    const rows = seen.map(({ row }) => row);
    return async (watch) => inUnitSquare(await project({ rows, projection }, watch));
  }, [seen, projection]);
  const { value: places, ...second } = useComputation(projecting);

  const points = useMemo(
    () =>
      places?.map(([x, y], i): Point => {
        const { index, label, png } = (seen as Seen[])[i] as Seen;
        return { x, y, index, label, png };
      }),
    [places, seen],
  );
  if (!node) {
    return (
      <Alert color="gray" title="No embedding for this network">
        It has no dense layer that reads features: there is nothing to lay out.
      </Alert>
    );
  }
  const problem = first.problem ?? second.problem;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Text size="sm" className={classes.lead}>
          What “{node}” makes of {seen?.length ?? `the first ${Math.min(MOST_IMAGES, dataset.test)}`} test
          images{seen && `, ${seen[0]?.row.length} numbers each`}, laid out in a plane: images that the
          network finds alike lie together.
        </Text>
        <SegmentedControl
          aria-label="Projection"
          value={projection}
          onChange={(value) => setProjection(value as Projection)}
          data={[
            { value: 'pca', label: 'PCA' },
            { value: 'umap', label: 'UMAP' },
          ]}
        />
      </Group>
      {problem && <Alert color="red">{problem}</Alert>}
      {!points && !problem && (
        <Stack gap="xs" role="status" mih={300}>
          <Text size="sm">{seen ? 'Laying out …' : 'Your network reads the test images …'}</Text>
          <Progress value={100 * (seen ? second.progress : first.progress)} aria-label="Done so far" />
        </Stack>
      )}
      {points && <Scatter points={points} labels={dataset.labels} />}
    </Stack>
  );
}

interface Seen {
  index: number;
  label: number;
  png: string;
  row: Float32Array;
}

async function firstImages(dataset: TestImages, signal: AbortSignal): Promise<Omit<Seen, 'row'>[]> {
  const all: Omit<Seen, 'row'>[] = [];
  for (let offset = 0; offset < Math.min(MOST_IMAGES, dataset.test); offset += PAGE) {
    signal.throwIfAborted();
    const { images } = await api.images(dataset.id, { split: 'test', offset, limit: PAGE });
    for (const { index, label, png } of images) if (label !== null) all.push({ index, label, png });
  }
  return all;
}
