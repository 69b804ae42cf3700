import { Button } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useMe, useOrganizes } from '@/features/account';
import { planAddress } from '@/features/plan';
import { AnswerBar, BroadcastBars, StageBar, useRoom, useRoomNews } from '@/features/room';
import { useFollowStage } from './useFollowStage';

/** Above every page: what was said, where the room is, and what became of one's hand. */
export function RoomBars() {
  const me = useMe().data;
  const member = me?.workshop != null;
  const organizes = useOrganizes();
  const { pathname } = useLocation();
  useRoomNews(member);
  const room = useRoom(member).data;
  const { there, held, go } = useFollowStage(room?.stage, !organizes);
  // Organizers see all of it on the page from which they lead.
  if (!room || pathname === '/room') return null;
  return (
    <>
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
    </>
  );
}
