import { useEffect } from 'react';
import { useMe } from '@/features/account';

const EVERY_MS = 4000;

/** Asks who one is again and again while `waiting`: an organizer may let one in at any moment. */
export function useAskAgain(waiting: boolean) {
  const { refetch } = useMe();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void refetch(), EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting, refetch]);
}
