import { Anchor, Group, SimpleGrid, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useRoster } from '@/features/workshop';
import { Card, ErrorNote, Tile } from '@/shared/ui';

/** How many people are in the workshop, and who waits at its door. */
export function OperatedPeople({ workshop }: { workshop: string }) {
  const roster = useRoster(workshop, {});
  const counts = roster.data?.pages[0]?.counts;
  const roll = `/workshops/${workshop}?show=people`;
  return (
    <Card aria-label="People">
      <Group justify="space-between" mb="sm">
        <Title order={2}>People</Title>
        <Anchor component={Link} to={roll} size="sm">
          To the roster
        </Anchor>
      </Group>
      {roster.error && !roster.data && <ErrorNote error={roster.error} retry={() => roster.refetch()} />}
      <SimpleGrid cols={3} spacing="sm">
        <Tile label="Members">{counts ? (counts.member ?? 0) : '–'}</Tile>
        <Tile label="Waiting" {...(counts?.applied && { color: 'var(--mantine-color-signal-6)' })}>
          {counts ? (counts.applied ?? 0) : '–'}
        </Tile>
        <Tile label="Removed">{counts ? (counts.removed ?? 0) : '–'}</Tile>
      </SimpleGrid>
    </Card>
  );
}
