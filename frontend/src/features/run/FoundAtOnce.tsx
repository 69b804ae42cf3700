import { SimpleGrid, Text, Title } from '@mantine/core';
import { count } from '@/shared/format';
import { Card, Tile } from '@/shared/ui';
import type { CurveState } from './curves';

interface Props {
  title: string;
  line: string;
  curves: CurveState | undefined;
  /** The names of the classes. */
  labels: readonly string[];
  /** Training examples. */
  train: number;
}

/** In place of curves where there is only one round: how the weights were found, and what supports them. */
export function FoundAtOnce({ title, line, curves, labels, train }: Props) {
  const last = (name: string) => curves?.series[name]?.values.at(-1);
  const supporting = last('support-vectors');
  const ofClasses = labels.flatMap((label, k) => {
    const number = last(`support-vectors/${k}`);
    return number === undefined ? [] : [{ label, number }];
  });
  return (
    <Card aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" mt={4}>
        {line} There is one round and no curve.
      </Text>
      {supporting !== undefined && (
        <>
          <Text size="sm" mt="md" mb="xs">
            <b className="ty-numbers">{count(supporting)}</b> of {count(train)} training examples are support
            vectors; all others could be left out, and nothing would change.
          </Text>
          <SimpleGrid cols={{ base: 2, xs: 3, sm: 5 }} spacing="xs">
            {ofClasses.map(({ label, number }) => (
              <Tile key={label} label={label}>
                {count(number)}
              </Tile>
            ))}
          </SimpleGrid>
        </>
      )}
    </Card>
  );
}
