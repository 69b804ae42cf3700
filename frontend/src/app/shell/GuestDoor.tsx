import { useAfterMoving, useMe } from '@/features/account';
import { GuestNote } from '@/features/workshop';
import { useAskAgain } from './useAskAgain';

/** Above every page of who is in no workshop: the way in. */
export function GuestDoor() {
  const guest = useMe().data?.account?.role === 'guest';
  const moved = useAfterMoving();
  useAskAgain(guest);
  return guest ? <GuestNote moved={moved} /> : null;
}
