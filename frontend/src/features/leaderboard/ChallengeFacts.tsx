import { Badge, Group, Text } from '@mantine/core';
import type { Challenge } from '@/shared/api';
import { ago, count } from '@/shared/format';

/** What a challenge asks, and whether it still goes on. */
export function ChallengeFacts({ challenge }: { challenge: Challenge }) {
  const { datasetTitle, examples, people, scored, waiting, openedAt, closedAt } = challenge;
  return (
    <div>
      <Group gap="xs" mt={6} mb={4}>
        <Badge color={closedAt ? 'gray' : 'signal'} variant="light" tt="none">
          {closedAt ? `Closed ${ago(closedAt)}: final` : `Open since ${ago(openedAt)}`}
        </Badge>
        <Text size="sm" c="dimmed" className="ty-numbers">
          {count(people)} {people === 1 ? 'person' : 'people'} · {count(scored)} models scored
          {waiting > 0 && ` · ${count(waiting)} wait`}
        </Text>
      </Group>
      {challenge.words && (
        <Text maw="76ch" style={{ whiteSpace: 'pre-line' }}>
          {challenge.words}
        </Text>
      )}
      <Text size="sm" c="dimmed" maw="76ch">
        The server scores models on {count(examples)} examples of {datasetTitle} that nobody trains on, tests
        on or sees. {rule(challenge)}
      </Text>
    </div>
  );
}

const rule = ({ autoEnter, scorings, minutes }: Challenge) =>
  (autoEnter
    ? 'Every run that is handed in while it is open takes part, epoch by epoch. '
    : 'Enter a run that is handed in while it is open, below. ') +
  `At most ${count(scorings)} models of one person are scored within ${count(minutes)} minutes.`;
