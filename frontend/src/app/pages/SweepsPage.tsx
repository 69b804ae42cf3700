import { Anchor, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconGridDots, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { progressWords, useSweeps } from '@/features/sweep';
import { ago } from '@/shared/format';
import { Card, Empty, ErrorNote, Page } from '@/shared/ui';

const KINDS = { grid: 'Varied values', plans: 'Chosen plans', study: 'Transfer study' };

/** Families of runs, newest first. */
export function SweepsPage() {
  const sweeps = useSweeps();
  const begin = (
    <Button component={Link} to="/sweeps/new" leftSection={<IconPlus size={17} />}>
      New sweep
    </Button>
  );
  return (
    <Page title="Sweeps" lead="Families of runs: one plan, some of its values varied." actions={begin}>
      {sweeps.error && <ErrorNote error={sweeps.error} retry={() => sweeps.refetch()} />}
      {sweeps.isPending && <Skeleton height={260} />}
      {sweeps.data && (
        <Card>
          {sweeps.data.length === 0 && (
            <Empty icon={<IconGridDots />} title="No sweeps yet" action={begin}>
              Vary a learning rate, race the architectures of thirty years, or see how far features travel.
            </Empty>
          )}
          {sweeps.data.map((sweep) => (
            <Group key={sweep.id} justify="space-between" gap="xs" py="sm">
              <div>
                <Anchor component={Link} to={`/sweeps/${sweep.id}`} fw={600}>
                  {sweep.name}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {KINDS[sweep.kind]} · {ago(sweep.createdAt)}
                </Text>
              </div>
              <Text size="sm" className="ty-numbers">
                {progressWords(sweep)}
              </Text>
            </Group>
          ))}
        </Card>
      )}
    </Page>
  );
}
