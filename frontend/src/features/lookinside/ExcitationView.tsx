import { Alert, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Network } from '@/shared/api';
import type { Preprocessing, Reader } from '@/shared/reader';
import { ClassLegend } from './ClassLegend';
import { excitationsOf, TallyExcitation, type Excitation } from './excitation';
import { ExcitationFigure } from './ExcitationFigure';
import type { TestImages } from './subject';
import { MOST_IMAGES, readTestImages } from './testImages';
import { useComputation, type Work } from './useComputation';

interface Props {
  reader: Reader;
  network: Network;
  preprocessing: Preprocessing;
  dataset: TestImages;
}

/** What squeeze-and-excitation blocks make of each class: Hu et al. 2017, section 6.4, figure 8. */
export function ExcitationView({ reader, network, preprocessing, dataset }: Props) {
  const nodes = useMemo(() => excitationsOf(network), [network]);
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const work = useMemo((): Work<Excitation[]> => {
    return async (watch) => {
      const tally = new TallyExcitation(nodes, dataset.labels.length);
      await readTestImages({ reader, preprocessing }, dataset, nodes, watch, ({ label }, layers) =>
        tally.add(label, layers),
      );
      return tally.means();
    };
  }, [reader, preprocessing, nodes, dataset]);
  const { value: blocks, progress, problem } = useComputation(work, dataset);
  const present = useMemo(
    () => dataset.labels.map((_, label) => label).filter((label) => blocks?.[0]?.perClass[label]),
    [blocks, dataset],
  );
  if (problem) return <Alert color="red">{problem}</Alert>;
  if (!blocks) {
    return (
      <Stack gap="xs" role="status" mih={300}>
        <Text size="sm">Your network reads the test images …</Text>
        <Progress value={100 * progress} aria-label="Done so far" />
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Text size="sm" maw="86ch">
        The weight that each block gives each of its channels, on average over the first{' '}
        {Math.min(MOST_IMAGES, dataset.test)} test images, one line a class (Hu et al. 2017, figure 8). Where
        the lines lie together, the block weighs its channels alike whatever it sees; where they part, it has
        learned what matters for which class. Look how that changes with depth and with the epochs.
      </Text>
      <ClassLegend labels={dataset.labels} present={present} hidden={hidden} onHidden={setHidden} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="lg">
        {blocks.map((block) => (
          <ExcitationFigure key={block.node} block={block} labels={dataset.labels} hidden={hidden} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
