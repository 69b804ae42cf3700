import { Skeleton, Text } from '@mantine/core';
import type { Dataset } from '@/shared/api';
import { categoryColor, Figure, linearScale } from '@/shared/chart';
import { count, figure } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import { useExamples, type Split } from './queries';

interface Props {
  dataset: Dataset;
  split: Split;
}

/** Examples of two numbers, or of one and what is asked for, in the plane; made as they usually are. */
export function ExamplePlot({ dataset, split }: Props) {
  const { data, error, refetch } = useExamples(dataset.id, split);
  if (error) return <ErrorNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={400} />;
  if (data.total === 0)
    return <Text c="dimmed">There are none until somebody draws them, in the plan of a run.</Text>;
  const places = data.examples.map(({ input, values, label }) => ({
    x: input[0] ?? NaN,
    y: values?.[0] ?? input[1] ?? NaN,
    color: categoryColor(label ?? 0),
  }));
  const axis = (title: string, values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = 0.05 * (high - low);
    return { title, scale: linearScale(low - room, high + room), format: figure };
  };
  return (
    <Figure
      title={`${count(places.length)} of ${count(data.total)} ${split === 'train' ? 'training' : 'test'} examples`}
      summary={dataset.description}
      x={axis(
        'x',
        places.map(({ x }) => x),
      )}
      y={axis(
        'y',
        places.map(({ y }) => y),
      )}
      height={480}
      square={dataset.task === 'classification'}
    >
      {(toX, toY) =>
        places.map(({ x, y, color }, i) => (
          <circle key={i} cx={toX(x)} cy={toY(y)} r={4} fill={color} stroke="var(--ty-card)" />
        ))
      }
    </Figure>
  );
}
