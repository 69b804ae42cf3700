import { Progress, Text, Title } from '@mantine/core';
import type { PoolUse } from '@/shared/api';
import { bytes, count, duration } from '@/shared/format';
import { Card } from '@/shared/ui';
import classes from './queue.module.css';

/** What one has of the pool, beside what the workshop allows. */
export function OwnUse({ use }: { use: PoolUse }) {
  return (
    <Card aria-label="What you use">
      <Title order={2} mb="xs">
        What you use
      </Title>
      <dl className={classes.use}>
        <Row name="Training now" value={use.running} most={use.mostRunning} words={count} />
        <Row name="Waiting" value={use.queued} most={use.mostQueued} words={count} />
        <Row
          name="Worker time"
          value={use.seconds}
          most={use.mostMinutes === null ? null : 60 * use.mostMinutes}
          words={duration}
        />
        <Row name="Models and files" value={use.storageBytes} most={use.mostStorageBytes} words={bytes} />
      </dl>
      <Text size="sm" c="dimmed" mt="sm">
        Of late, as the queue counts it: {duration(use.recentSeconds)}.
      </Text>
    </Card>
  );
}

interface RowProps {
  name: string;
  value: number;
  most: number | null;
  words: (value: number) => string;
}

function Row({ name, value, most, words }: RowProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {words(value)}
        {most !== null && ` of ${words(most)}`}
        {most !== null && (
          <Progress
            value={Math.min(100, (100 * value) / most)}
            size="xs"
            mt={4}
            color={value >= most ? 'signal' : 'loco'}
            aria-label={`${name}: share of what is allowed`}
          />
        )}
      </dd>
    </>
  );
}
