import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isThere } from '@/features/room';
import type { Stage } from '@/shared/api';
import { stream } from '@/shared/stream';
import { stageAddress } from './stageAddress';
import { useWriting } from './useWriting';

interface Following {
  there: boolean;
  /** The room moved while somebody was writing here: they go when they like. */
  held: boolean;
  go: () => void;
}

/**
 * Goes where the room goes, once for each move: not when the app is opened, and not while somebody
 * writes. Also tells the room where this browser is.
 * @param stage undefined while it is asked for
 * @param led whether one is led at all; organizers lead
 */
export function useFollowStage(stage: Stage | null | undefined, led: boolean): Following {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isWriting = useWriting();
  const followed = useRef<string | null | undefined>(undefined);
  const [held, setHeld] = useState<string | null>(null);
  const address = stage ? stageAddress(stage) : null;
  const there = !stage || isThere(stage, address, pathname);
  const go = () => {
    setHeld(null);
    if (address !== null) void navigate(address);
  };

  const id = stage === undefined ? undefined : (stage?.id ?? null);
  const follow = useEffectEvent(() => {
    const first = followed.current === undefined;
    const moved = followed.current !== id;
    followed.current = id;
    if (first || !moved || id === null || !led || there) return;
    if (isWriting()) setHeld(id ?? null);
    else go();
  });
  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(() => follow());
    return () => clearTimeout(timer);
  }, [id]);

  const step = stage && there ? stage.step : null;
  useEffect(() => stream.at(pathname, step), [pathname, step]);

  return { there, held: held !== null && held === id, go };
}
