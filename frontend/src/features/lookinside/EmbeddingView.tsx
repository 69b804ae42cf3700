import { Alert, Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Network } from '@/shared/api';
import type { Preprocessing, Reader } from '@/shared/reader';
import { beforeClassifier, inUnitSquare, type Projection } from './embedding';
import classes from './lookinside.module.css';
import { project } from './project';
import { Scatter, type Point } from './Scatter';
import type { TestImages } from './subject';
import { MOST_IMAGES, readTestImages, type TestImage } from './testImages';
import { useComputation, type Work } from './useComputation';

interface Props {
  reader: Reader;
  network: Network;
  preprocessing: Preprocessing;
  dataset: TestImages;
}

/** Test images as the network's last layer before its classifier sees them, in a plane. */
export function EmbeddingView({ reader, network, preprocessing, dataset }: Props) {
  const node = useMemo(() => beforeClassifier(network), [network]);
  const [projection, setProjection] = useState<Projection>('pca');

  const reading = useMemo((): Work<Seen[]> | null => {
    if (!node) return null;
    return async (watch) => {
      const seen: Seen[] = [];
      await readTestImages({ reader, preprocessing }, dataset, [node], watch, (image, [row]) =>
        seen.push({ ...image, row: row as Float32Array }),
      );
      return seen;
    };
  }, [reader, node, preprocessing, dataset]);
  const { value: seen, ...first } = useComputation(reading, dataset);

  const projecting = useMemo((): Work<[number, number][]> | null => {
    if (!seen) return null;
    const rows = seen.map(({ row }) => row);
    return async (watch) => inUnitSquare(await project({ rows, projection }, watch));
  }, [seen, projection]);
  const { value: places, ...second } = useComputation(projecting, projection);

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

interface Seen extends TestImage {
  row: Float32Array;
}
