import { Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHeartbeat } from '@tabler/icons-react';
import { useState } from 'react';
import { count } from '@/shared/format';
import { Empty } from '@/shared/ui';
import { DepthChart, type DepthLine } from './DepthChart';
import { DepthLegend } from './DepthLegend';
import { HeatStrip } from './HeatStrip';
import { lookAt, stripOf } from './layers';
import { Legend } from './Legend';
import { LayerHistograms } from './LayerHistograms';
import { QUANTITIES } from './quantities';
import { scaleFor } from './scale';
import { useLayers } from './useLayers';

export interface LookedAt {
  id: string;
  /** Empty for a run that is shown alone. */
  label: string;
  color: string;
  /** The epochs N for which the run has an artifact `health/epoch-N.json`. */
  epochs: readonly number[];
}

/** How the layers of one run fare, or of several beside each other with one scale of colours. */
export function LayerHealth({ runs }: { runs: readonly LookedAt[] }) {
  const states = useLayers(runs.map(({ id }) => id));
  const [name, setName] = useState<string>(QUANTITIES[0].name);
  const offered = QUANTITIES.filter((one) =>
    states.some(({ curves }) => curves.some((curve) => curve.quantity === one.name)),
  );
  const quantity = offered.find((one) => one.name === name) ?? QUANTITIES[0];
  const strips = states.map((state) => stripOf(state, quantity.name));
  const scale = scaleFor(
    quantity,
    strips.flatMap(({ values }) => values.flat().filter((value) => value !== undefined)),
  );
  const [row, setRow] = useState<{ run: string; node: string } | null>(null);
  const [step, setStep] = useState(Infinity);
  const narrow = useMediaQuery('(max-width: 48em)');
  const shown = runs.flatMap((run, i) => {
    const strip = strips[i];
    return strip && strip.nodes.length > 0 ? [{ run, strip }] : [];
  });
  const first = shown[0];
  if (!first) {
    return (
      <Empty icon={<IconHeartbeat />} title="Appears after the first step">
        How every layer fares: its activations, its gradient on the way back, and the units that fell silent.
      </Empty>
    );
  }
  const lines: DepthLine[] = shown.map(({ run, strip }) => ({
    key: run.id,
    label: run.label || 'This run',
    color: run.color,
    strip,
    column: lookAt(strip.steps, step),
  }));
  const chosenRun = shown.find(({ run }) => run.id === row?.run) ?? first;
  const node = row && chosenRun.strip.nodes.includes(row.node) ? row.node : (chosenRun.strip.nodes[0] ?? '');
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="end">
        <Select
          label="Quantity"
          w={220}
          allowDeselect={false}
          data={offered.map((one) => ({ value: one.name, label: one.title }))}
          value={quantity.name}
          onChange={(value) => value && setName(value)}
        />
        <Legend quantity={quantity} scale={scale} />
      </Group>
      <Text size="sm" c="dimmed" maw="78ch">
        {quantity.idea}
      </Text>
      <SimpleGrid cols={narrow || shown.length === 1 ? 1 : 2} spacing="xl">
        {shown.map(({ run, strip }) => (
          <HeatStrip
            key={run.id}
            label={run.label}
            strip={strip}
            quantity={quantity}
            scale={scale}
            place={{
              row: Math.max(0, strip.nodes.indexOf(run.id === chosenRun.run.id ? node : (row?.node ?? ''))),
              column: lookAt(strip.steps, step),
            }}
            onPlace={(place) => {
              setRow({ run: run.id, node: strip.nodes[place.row] ?? '' });
              setStep(strip.steps[place.column] ?? Infinity);
            }}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <section aria-label="By depth">
          <Title order={3}>{quantity.title} by depth</Title>
          <Text size="sm" c="dimmed" mb="xs">
            Dashed after the first step, solid after step{' '}
            {count(first.strip.steps[lookAt(first.strip.steps, step)] ?? 0)}. Move over the strip to change
            it.
          </Text>
          <DepthChart lines={lines} quantity={quantity} scale={scale} />
          <DepthLegend lines={lines} quantity={quantity} />
        </section>
        <LayerHistograms run={chosenRun.run} node={node} />
      </SimpleGrid>
    </Stack>
  );
}
