import { Anchor, Box, Button, Group, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowRight, IconPlayerPlayFilled } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '@/features/account';
import { complete, FIRST_PLAN, useArchitectures, usePlanCheck } from '@/features/plan';
import { ImageWall, useDatasets } from '@/features/dataset';
import { engineOf, StateBadge, useRuns, useSubmitRun } from '@/features/run';
import { ago } from '@/shared/format';
import { Card, ErrorNote } from '@/shared/ui';
import { useRunName } from '../names';
import { NetworkViews } from './NetworkViews';
import classes from './start.module.css';

const STEPS = [
  ['It is queued', 'A free worker of the pool takes your run, usually at once.'],
  ['It learns', '60,000 handwritten digits go by, three times. You watch loss fall and accuracy rise.'],
  ['It is yours', 'See what it learned, draw a digit for it, download the model.'],
] as const;

/** One button, and what happens when it is pressed. */
export function StartPage() {
  useDocumentTitle('Start · Trainyard');
  const navigate = useNavigate();
  const me = useMe();
  const architectures = useArchitectures();
  const datasets = useDatasets();
  const submit = useSubmitRun();
  const plan = complete({}, { architectures: architectures.data ?? [], datasets: datasets.data ?? [] });
  const { checked } = usePlanCheck(FIRST_PLAN);
  const train = () => submit.mutate({ plan }, { onSuccess: (run) => void navigate(`/runs/${run.id}`) });

  return (
    <Stack gap="xl">
      <Card p={{ base: 'lg', sm: 40 }} className={classes.hero}>
        <div className={classes.wall}>
          <ImageWall dataset="mnist" />
        </div>
        <Text className="ty-sign" mb={6}>
          {me.data?.workshop?.title ?? `Hello, ${me.data?.account?.displayName ?? ''}`}
        </Text>
        <Title order={1} className={classes.claim}>
          Train your first network
        </Title>
        <Text c="dimmed" fz="lg" maw={620} mt="sm" mb="xl">
          LeNet-5 reads handwritten digits. Yann LeCun and his colleagues built it in 1998 for bank cheques;
          you train it from nothing, now.
        </Text>
        <Group gap="md">
          <Button
            size="xl"
            radius="md"
            leftSection={<IconPlayerPlayFilled size={22} />}
            onClick={train}
            loading={submit.isPending}
            disabled={me.data?.account?.role === 'guest'}
          >
            Train your first network
          </Button>
          {me.data?.workshop && (
            <Anchor component={Link} to={`/workshops/${me.data.workshop.id}`}>
              follow the programme
            </Anchor>
          )}
          <Anchor component={Link} to="/runs/new">
            or choose everything yourself <IconArrowRight size={15} style={{ verticalAlign: '-2px' }} />
          </Anchor>
        </Group>
        {submit.error && (
          <Box mt="md">
            <ErrorNote error={submit.error} retry={train} />
          </Box>
        )}
        <SimpleGrid component="ol" cols={{ base: 1, sm: 3 }} spacing="lg" className={classes.steps}>
          {STEPS.map(([title, text], i) => (
            <li key={title}>
              <span className={classes.number}>{i + 1}</span>
              <Text fw={650}>{title}</Text>
              <Text size="sm" c="dimmed">
                {text}
              </Text>
            </li>
          ))}
        </SimpleGrid>
      </Card>
      <Card>
        <Title order={2} mb="xs">
          What you will train
        </Title>
        {checked ? (
          <NetworkViews network={checked.network} analysis={checked.analysis} />
        ) : (
          <Skeleton height={300} />
        )}
      </Card>
      <RecentRuns />
    </Stack>
  );
}

function RecentRuns() {
  const nameOf = useRunName();
  const runs = useRuns('me').data?.pages[0]?.runs.slice(0, 3) ?? [];
  if (runs.length === 0) return null;
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Title order={2}>Your latest runs</Title>
        <Anchor component={Link} to="/runs" size="sm">
          All my runs
        </Anchor>
      </Group>
      <Stack gap="xs">
        {runs.map((run) => (
          <Group key={run.id} justify="space-between" wrap="nowrap">
            <Box miw={0}>
              <Anchor component={Link} to={`/runs/${run.id}`} truncate display="block">
                {nameOf(run)}
              </Anchor>
              <Text size="xs" c="dimmed">
                Engine: {engineOf(run)}
              </Text>
            </Box>
            <Group gap="sm" wrap="nowrap">
              <Text size="sm" c="dimmed" visibleFrom="xs">
                {ago(run.createdAt)}
              </Text>
              <StateBadge state={run.state} size="sm" />
            </Group>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
