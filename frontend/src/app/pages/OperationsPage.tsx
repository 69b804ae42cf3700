import { Anchor, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMe } from '@/features/account';
import { DryRuns } from '@/features/dryrun';
import { AuditLog, LiveNumbers, StorageBoard } from '@/features/operations';
import { Card, Empty, Page } from '@/shared/ui';
import { OperatedPeople } from './OperatedPeople';
import { OperatedRuns } from './OperatedRuns';
import { OperatedWorkers } from './OperatedWorkers';

/** What an operator keeps open during an event. */
export function OperationsPage() {
  const me = useMe().data;
  if (!me) return <Skeleton height={320} />;
  const administers = me.account?.role === 'administrator';
  if (!me.workshop || (!administers && me.account?.role !== 'organizer')) return <ForOrganizers />;
  return (
    <Page
      title="Operations"
      lead="How the server, the pool and the workshop are at this moment. Numbers move by themselves."
    >
      <Stack gap="md">
        <LiveNumbers />
        <OperatedWorkers steers={administers} />
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
          <OperatedRuns />
          <Stack gap="md">
            <OperatedPeople workshop={me.workshop.id} />
            <StorageBoard />
          </Stack>
        </SimpleGrid>
        {administers && <DryRuns />}
        <AuditLog />
      </Stack>
    </Page>
  );
}

function ForOrganizers() {
  return (
    <Page title="Operations">
      <Card>
        <Empty
          icon={<IconLock />}
          title="For organizers"
          action={
            <Anchor component={Link} to="/pool">
              Go to the pool
            </Anchor>
          }
        >
          Only organizers of this workshop see how the server is. Workers and the queue are on the page Pool.
        </Empty>
      </Card>
    </Page>
  );
}
