import { List, Text, Title } from '@mantine/core';
import { Card } from '@/shared/ui';

/** The fairness rule in words, as the server's one statement has it. */
export function TheRule() {
  return (
    <Card aria-label="Who is next">
      <Title order={2} mb="xs">
        Who is next
      </Title>
      <List type="ordered" size="sm" spacing={6}>
        <List.Item>What an organizer moved up, with the reason.</List.Item>
        <List.Item>Everybody’s first run, then everybody’s second, then all others.</List.Item>
        <List.Item>
          Of these, whose owner used the fewest worker seconds of late. Used seconds count half after 30
          minutes; what a run should take counts as soon as a worker has it. A hundred runs at once gain
          nothing.
        </List.Item>
        <List.Item>Then the oldest.</List.Item>
      </List>
      <Text size="sm" c="dimmed" mt="sm">
        Where there are two workers or more, one is kept for runs of a minute at most. A run that is stopped
        before it starts costs nothing, nor does one that loses its worker.
      </Text>
    </Card>
  );
}
