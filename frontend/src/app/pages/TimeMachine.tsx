import { Chip, Group, Input, NumberInput, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { usual } from '@/features/plan';
import { Card } from '@/shared/ui';
import type { FieldsProps } from './NewSweepPage';
import { useWritten } from './useWritten';

/** The deck's line of ancestors, as far as this server has them. */
const LINE = ['lenet-5', 'alexnet', 'vgg-11', 'googlenet', 'resnet-20', 'se-resnet-20'];

/** One data set, one budget, and the architectures of the years. */
export function TimeMachine({ architectures, datasets, plan, onWritten }: FieldsProps) {
  const byYear = architectures
    .filter(({ tasks = ['classification'] }) => tasks.includes('classification'))
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const [chosen, setChosen] = useState(() => {
    const line = byYear.map(({ id }) => id).filter((id) => LINE.includes(id));
    return line.length > 2 ? line : byYear.map(({ id }) => id);
  });
  const [dataset, setDataset] = useState(plan.dataset?.id ?? 'mnist');
  const [train, setTrain] = useState(10_000);
  const [epochs, setEpochs] = useState(2);
  const [minutes, setMinutes] = useState<number>();
  useWritten(
    {
      name: 'Time machine',
      draft: {
        plan: {
          dataset: { id: dataset, train, test: 2_000 },
          epochs,
          ...(minutes && { stopping: { minutes } }),
          ...(plan.optimizer && { optimizer: plan.optimizer }),
        },
        grid: [
          {
            path: '/architecture',
            title: 'architecture',
            values: byYear.filter(({ id }) => chosen.includes(id)).map(({ id }) => usual(id, architectures)),
          },
        ],
      },
    },
    onWritten,
  );
  return (
    <Card aria-label="Time machine">
      <Stack gap="md">
        <Text size="sm">
          The same images and the same epochs or minutes for each: what did every new idea bring, and what did
          it cost?
        </Text>
        <Input.Wrapper label="Architectures" labelElement="div">
          <Chip.Group multiple value={chosen} onChange={setChosen}>
            <Group gap={6} mt={4}>
              {byYear.map(({ id, title, year }) => (
                <Chip key={id} value={id} size="sm">
                  {title}
                  {year && ` · ${year}`}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
        <Select
          label="Dataset"
          data={datasets.map(({ id, title }) => ({ value: id, label: title }))}
          value={dataset}
          onChange={(id) => id && setDataset(id)}
          allowDeselect={false}
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          <NumberInput
            label="Training images"
            value={train}
            onChange={(value) => setTrain(Number(value))}
            step={1000}
            min={1}
            thousandSeparator=","
            allowDecimal={false}
          />
          <NumberInput
            label="Epochs"
            value={epochs}
            onChange={(value) => setEpochs(Number(value))}
            min={1}
            allowDecimal={false}
          />
          <NumberInput
            label="Minutes at most"
            placeholder="no limit"
            value={minutes ?? ''}
            onChange={(value) => setMinutes(Number(value) > 0 ? Number(value) : undefined)}
            min={0.1}
            step={1}
          />
        </SimpleGrid>
      </Stack>
    </Card>
  );
}
