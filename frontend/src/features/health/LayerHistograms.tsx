import { Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { chosenEpochs } from '@/shared/epoch';
import { Ridgelines } from './Ridgelines';
import type { Part } from './types';
import { useReports } from './useReports';

interface Props {
  run: { id: string; label: string; epochs: readonly number[] };
  node: string;
}

/** The histograms of the layer that was pointed at. */
export function LayerHistograms({ run, node }: Props) {
  const [part, setPart] = useState<Part>('activations');
  const reports = useReports(run.id, chosenEpochs(run.epochs));
  return (
    <section aria-label="Histograms">
      <Group justify="space-between" align="start">
        <div>
          <Title order={3}>{node}</Title>
          <Text size="sm" c="dimmed">
            {run.label ? `${run.label}, epoch below epoch.` : 'Epoch below epoch.'}
          </Text>
        </div>
        <SegmentedControl
          size="xs"
          aria-label="Numbers of the layer"
          value={part}
          onChange={(value) => setPart(value as Part)}
          data={[
            { value: 'activations', label: 'Activations' },
            { value: 'weights', label: 'Weights' },
            { value: 'gradients', label: 'Gradients' },
          ]}
        />
      </Group>
      <Ridgelines reports={reports} node={node} part={part} />
    </section>
  );
}
