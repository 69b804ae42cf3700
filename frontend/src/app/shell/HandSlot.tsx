import { useMatch } from 'react-router';
import { useMe } from '@/features/account';
import { HandButton, useRoom } from '@/features/room';

/** In the header of every participant; on the page of a run, that run goes along. */
export function HandSlot() {
  const me = useMe().data;
  const participant = me?.account?.role === 'participant';
  const run = useMatch('/runs/:id')?.params.id;
  const room = useRoom(participant ? me?.workshop?.id : undefined).data;
  if (!participant || !room) return null;
  return <HandButton hand={room.hand} run={run && run !== 'new' ? run : null} />;
}
