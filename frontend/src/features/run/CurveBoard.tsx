import { Button, Checkbox, Group, SegmentedControl, SimpleGrid, Slider, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconZoomReset } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { CurveChart, frameEnd } from '@/shared/chart';
import { count, figure } from '@/shared/format';
import { Card } from '@/shared/ui';
import { linesOf, reach, stepsPerEpoch, type ChartChoices, type RunLook, type XAxis } from './lines';
import { scoresOf } from './scoreCharts';

interface Props {
  looks: readonly RunLook[];
  /** Whether training and validation can be chosen apart: for many runs on one chart. */
  chooseSplits?: boolean;
  /** A run that is still going: the frame shows how far there is to go. */
  growing: boolean;
  /** Steps that something is said about, under the same label. */
  marks?: readonly { step: number; label: string }[];
  /** Said inside the frame while there is no point at all. */
  waiting?: string | undefined;
}

const SPLITS = { both: ['train', 'test'], train: ['train'], test: ['test'] } as const;

/** Loss and what the task is scored by, with one zoom and one set of choices for all. */
export function CurveBoard({ looks, chooseSplits = false, growing, marks, waiting }: Props) {
  const [smoothing, setSmoothing] = useLocalStorage({ key: 'trainyard-smoothing', defaultValue: 0.6 });
  const [x, setX] = useLocalStorage<XAxis>({ key: 'trainyard-x-axis', defaultValue: 'epochs' });
  const [logarithmic, setLogarithmic] = useLocalStorage({ key: 'trainyard-log-loss', defaultValue: false });
  const [splits, setSplits] = useState<keyof typeof SPLITS>(chooseSplits ? 'test' : 'both');
  const [zoom, setZoom] = useState<[number, number] | null>(null);
  // A round is measured on all examples: there is nothing to smooth
  const rounds = looks.length > 0 && looks.every(({ plan }) => plan.epochs === null);
  const choices = useMemo<ChartChoices>(
    () => ({ smoothing: rounds ? 0 : smoothing, x, splits: SPLITS[splits] }),
    [rounds, smoothing, x, splits],
  );
  const loss = useMemo(() => looks.flatMap((look) => linesOf(look, 'loss', choices)), [looks, choices]);
  const scores = useMemo(
    () =>
      scoresOf(looks).map(({ splits, ...score }) => ({
        ...score,
        lines: looks.flatMap((look) =>
          linesOf(look, score.measure, splits ? { ...choices, splits } : choices),
        ),
      })),
    [looks, choices],
  );
  const extent = useMemo(() => extentOf(looks, x, growing), [looks, x, growing]);
  const empty = [loss, ...scores.map(({ lines }) => lines)].flat().every((line) => line.x.length === 0);
  const placed = useMemo(
    () =>
      marks?.map(({ step, label }) => ({
        x: x === 'steps' || !looks[0] ? step : step / stepsPerEpoch(looks[0].plan),
        label,
      })),
    [marks, looks, x],
  );
  const shared = {
    marks: placed,
    extent,
    zoom,
    onZoom: setZoom,
    xTitle: rounds ? 'Round' : x === 'epochs' ? 'Epoch' : 'Step',
    formatX: x === 'epochs' ? figure : count,
    note: empty ? waiting : undefined,
  };

  return (
    <Card aria-label="Curves">
      <Group gap="lg" mb="md" align="center">
        {!rounds && (
          <Group gap="sm" wrap="nowrap">
            <Text size="sm" id="smoothing-label">
              Smoothing
            </Text>
            <Slider
              w={130}
              min={0}
              max={0.98}
              step={0.02}
              value={smoothing}
              onChange={setSmoothing}
              label={(value) => value.toFixed(2)}
              thumbLabel="Smoothing"
              aria-labelledby="smoothing-label"
            />
          </Group>
        )}
        <Checkbox
          label="Log scale"
          checked={logarithmic}
          onChange={(event) => setLogarithmic(event.currentTarget.checked)}
        />
        {!rounds && (
          <SegmentedControl
            size="xs"
            aria-label="X axis"
            value={x}
            onChange={(value) => {
              setZoom(null);
              setX(value as XAxis);
            }}
            data={[
              { value: 'epochs', label: 'Epochs' },
              { value: 'steps', label: 'Steps' },
            ]}
          />
        )}
        {chooseSplits && (
          <SegmentedControl
            size="xs"
            aria-label="Which curves"
            value={splits}
            onChange={(value) => setSplits(value as keyof typeof SPLITS)}
            data={[
              { value: 'test', label: 'Validation' },
              { value: 'train', label: 'Training' },
              { value: 'both', label: 'Both' },
            ]}
          />
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconZoomReset size={16} />}
          onClick={() => setZoom(null)}
          disabled={zoom === null}
          style={{ visibility: zoom ? 'visible' : 'hidden' }}
        >
          Whole curve
        </Button>
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 1 + Math.max(1, scores.length) }} spacing="xl">
        <CurveChart
          title="Loss"
          lines={loss}
          formatY={figure}
          floor="zero"
          logarithmic={logarithmic}
          {...shared}
        />
        {scores.map(({ measure, ...chart }) => (
          <CurveChart key={measure} {...chart} {...shared} />
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt="xs" visibleFrom="sm">
        Drag across a chart to zoom in, double-click for the whole curve.
      </Text>
    </Card>
  );
}

function extentOf(looks: readonly RunLook[], x: XAxis, growing: boolean): [number, number] {
  const ends = looks.map((look) => {
    const { reached, total } = reach(look, x);
    return growing ? frameEnd(reached, total) : reached || total;
  });
  return [0, Math.max(...ends, x === 'epochs' ? 0.05 : 1)];
}
