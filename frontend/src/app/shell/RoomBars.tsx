import { Button } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useMe, useOrganizes } from '@/features/account';
import { planAddress } from '@/features/plan';
import { AnswerBar, BroadcastBars, StageBar, useRoom, useRoomNews } from '@/features/room';
import classes from './shell.module.css';
import { useFollowStage } from './useFollowStage';

/** Above every page: what was said, where the room is, and what became of one's hand. */
export function RoomBars() {
  const workshop = useMe().data?.workshop?.id;
  // Another workshop is another room: one is not led from the one to the other.
  return <BarsOf key={workshop} workshop={workshop} />;
}

function BarsOf({ workshop }: { workshop: string | undefined }) {
  const organizes = useOrganizes();
  const { pathname } = useLocation();
  useRoomNews(workshop);
  const room = useRoom(workshop).data;
  const { there, held, go } = useFollowStage(room?.stage, !organizes);
  // Organizers see all of it on the page from which they lead.
  if (!room || pathname === '/room') return null;
  return (
    <div className={classes.bars}>
      <BroadcastBars broadcasts={room.broadcasts} />
      {room.hand?.answer && (
        <AnswerBar
          answer={room.hand.answer}
          openPlan={(plan) => (
            <Button component={Link} to={planAddress(plan)} size="compact-sm">
              Open the plan
            </Button>
          )}
        />
      )}
      {room.stage && <StageBar stage={room.stage} there={there} held={held} onGo={go} />}
    </div>
  );
}
