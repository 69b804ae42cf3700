import { Center, Text, Title } from '@mantine/core';
import { useDocumentTitle, useElementSize } from '@mantine/hooks';
import { Link } from 'react-router';
import { useMe, useOrganizes } from '@/features/account';
import { BoardTable, useBoard, useChallenges } from '@/features/leaderboard';
import { RadarCounts, useRadar, useRoom, useRoomNews } from '@/features/room';
import { LossWall, useRunningRuns } from '@/features/run';
import { joinAddress, QrCode, useWorkshop } from '@/features/workshop';
import type { Challenge, Room, Workshop } from '@/shared/api';
import { count } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import classes from './projector.module.css';
import { useDarkPage } from './useDarkPage';
import { useTitleOfNetwork } from './useTitleOfNetwork';

const BEST = 10;

/** For the wall of the room: where we are, how all of us fare, and how one joins. Nobody is named against their will. */
export function ProjectorPage() {
  const organizes = useOrganizes();
  const me = useMe().data;
  useDarkPage();
  useDocumentTitle('Projector · Trainyard');
  const id = organizes ? me?.workshop?.id : undefined;
  useRoomNews(id);
  const room = useRoom(id);
  const workshop = useWorkshop(id ?? '');
  if (!organizes)
    return (
      <Center mih="100dvh" p="md">
        <Text>
          The projector shows the join code, so it is for organizers. <Link to="/start">Go to the start</Link>
        </Text>
      </Center>
    );
  const error = room.error ?? workshop.error;
  if (error && !(room.data && workshop.data))
    return (
      <Center mih="100dvh" p="md">
        <ErrorNote error={error} retry={() => void Promise.all([room.refetch(), workshop.refetch()])} />
      </Center>
    );
  return room.data && workshop.data ? <Wall room={room.data} workshop={workshop.data} /> : null;
}

function Wall({ room, workshop }: { room: Room; workshop: Workshop }) {
  const radar = useRadar().data;
  const challenge = useChallenges().data?.find(({ closedAt }) => closedAt === null);
  const online = radar?.people.filter((person) => person.online).length ?? 0;
  return (
    <main className={classes.wall} data-board={challenge ? true : undefined}>
      <section className={classes.stage} aria-label="Where we are">
        <p className={classes.workshop}>{workshop.title}</p>
        <Title order={1} className={classes.title}>
          {room.stage?.step != null && <span className={classes.step}>{room.stage.step}</span>}
          {room.stage?.title ?? 'Welcome'}
        </Title>
        {room.stage?.words && <p className={classes.words}>{room.stage.words}</p>}
        {room.broadcasts[0] && (
          <p className={classes.broadcast} aria-label="Message">
            {room.broadcasts[0].words}
          </p>
        )}
      </section>
      <div className={classes.side}>
        <Join workshop={workshop} />
        {challenge && <Best challenge={challenge} />}
      </div>
      <section className={classes.people} aria-label="The room">
        <p className={classes.online}>
          <b>{count(online)}</b> of {count(radar?.people.length ?? 0)} here
        </p>
        {radar && <RadarCounts people={radar.people} />}
      </section>
      <Curves workshop={workshop.id} />
    </main>
  );
}

function Join({ workshop }: { workshop: Workshop }) {
  if (!workshop.joinCode) return null;
  const address = joinAddress(workshop.joinCode);
  return (
    <section className={classes.join} aria-label="Join">
      <div className={classes.qr}>
        <QrCode text={address} name={`QR code of ${address}`} />
      </div>
      <div className={classes.code}>{workshop.joinCode}</div>
      <div className={classes.address}>{window.location.host}</div>
    </section>
  );
}

/** So wide the figure is drawn for; on a wider wall all of it grows, its letters too. */
const DRAWN_FOR = 760;

/** As high as the wall leaves it. */
function Curves({ workshop }: { workshop: string }) {
  const runs = useRunningRuns(workshop).data;
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const zoom = Math.max(1, width / DRAWN_FOR);
  return (
    <section className={classes.curves} aria-label="Live curves">
      <div ref={ref} className={classes.frame}>
        {runs && runs.length > 0 && height > 0 && (
          <div style={{ zoom }}>
            <LossWall runs={runs} height={Math.max(180, height / zoom - 42)} />
          </div>
        )}
        {runs?.length === 0 && (
          <Center h="100%">
            <Text c="dimmed" fz="inherit">
              Nothing trains at the moment.
            </Text>
          </Center>
        )}
      </div>
    </section>
  );
}

function Best({ challenge }: { challenge: Challenge }) {
  const network = useTitleOfNetwork();
  const rows = useBoard(challenge.id, true).data?.rows ?? [];
  const best = rows
    .slice(0, BEST)
    .map((row) => ({ ...row, best: { ...row.best, realName: null, mine: false } }));
  return (
    <section className={classes.board} aria-label="Leaderboard">
      <h2 className={classes.boardTitle}>{challenge.title}</h2>
      {best.length > 0 ? (
        <BoardTable rows={best} network={network} />
      ) : (
        <Text c="dimmed" fz="inherit">
          Nobody’s model has been scored yet.
        </Text>
      )}
    </section>
  );
}
