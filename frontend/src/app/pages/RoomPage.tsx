import { Button, Grid, Skeleton, Stack, Title } from '@mantine/core';
import { IconDeviceProjector } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMe, useOrganizes } from '@/features/account';
import { draftOf } from '@/features/plan';
import { Conductor, HandList, PushPlan, Radar, Speak, useHands, useRadar, useRoom } from '@/features/room';
import { useRuns } from '@/features/run';
import { useWorkshop } from '@/features/workshop';
import type { Room } from '@/shared/api';
import { count } from '@/shared/format';
import { Card, ErrorNote, Page } from '@/shared/ui';
import { useRunName } from '../names';
import { HelpSomebody } from './HelpSomebody';
import { NotFoundPage } from './NotFoundPage';

/** From here organizers lead the room. */
export function RoomPage() {
  const organizes = useOrganizes();
  const workshop = useMe().data?.workshop?.id;
  const room = useRoom(organizes ? workshop : undefined);
  if (!organizes) return <NotFoundPage />;
  return (
    <Page
      title="Room"
      lead={
        room.data &&
        `${count(room.data.online)} ${room.data.online === 1 ? 'person is' : 'people are'} here now.`
      }
      actions={
        <Button
          component={Link}
          to="/projector"
          target="_blank"
          variant="default"
          leftSection={<IconDeviceProjector size={17} />}
        >
          Projector
        </Button>
      }
    >
      {room.error && !room.data && <ErrorNote error={room.error} retry={() => room.refetch()} />}
      {room.data ? <Lead room={room.data} /> : !room.error && <Skeleton height={420} />}
    </Page>
  );
}

function Lead({ room }: { room: Room }) {
  const workshop = useWorkshop(useMe().data?.workshop?.id ?? '').data;
  const nameOf = useRunName();
  const runs = useRuns('me').data?.pages.flatMap((page) => page.runs) ?? [];
  return (
    <Stack gap="md">
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Card aria-label="Conductor" h="100%">
            {workshop ? (
              <Conductor stage={room.stage} steps={workshop.programme} />
            ) : (
              <Skeleton height={320} />
            )}
          </Card>
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6, md: 4 }}>
          <Card aria-label="Raised hands" h="100%">
            <Title order={2} mb="sm">
              Raised hands
            </Title>
            <Hands />
          </Card>
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6, md: 4 }}>
          <Stack gap="md" h="100%">
            <Card aria-label="Message">
              <Speak broadcasts={room.broadcasts} />
            </Card>
            <Card aria-label="Push" flex={1}>
              <PushPlan
                step={room.stage?.step ?? null}
                runs={runs.map((run) => ({ id: run.id, name: nameOf(run), plan: draftOf(run.plan) }))}
              />
            </Card>
          </Stack>
        </Grid.Col>
      </Grid>
      <Card aria-label="Class radar">
        <Title order={2} mb="sm">
          Class radar
        </Title>
        <LiveRadar />
      </Card>
    </Stack>
  );
}

function Hands() {
  const hands = useHands();
  if (hands.error && !hands.data) return <ErrorNote error={hands.error} retry={() => hands.refetch()} />;
  if (!hands.data) return <Skeleton height={120} />;
  return (
    <HandList hands={hands.data} dialog={(hand, close) => <HelpSomebody hand={hand} onClose={close} />} />
  );
}

function LiveRadar() {
  const radar = useRadar();
  if (radar.error && !radar.data) return <ErrorNote error={radar.error} retry={() => radar.refetch()} />;
  return radar.data ? <Radar radar={radar.data} /> : <Skeleton height={300} />;
}
