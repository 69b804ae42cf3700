import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useMatch, useNavigate } from 'react-router';
import { isThere } from '@/features/room';
import { runQuery } from '@/features/run';
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
  const handedIn = useHandedIn();
  const there = !stage || isThere(stage, address, pathname, handedIn);
  const go = () => {
    setHeld(null);
    if (address !== null) void navigate(address);
  };

  const id = stage === undefined ? undefined : (stage?.id ?? null);
  const follow = useEffectEvent(() => {
    const first = followed.current === undefined;
    const moved = followed.current !== id;
    followed.current = id;
    if (first || !moved || !led || address === null) return;
    // Another plan is worth the way from New run to New run.
    if (stage?.path && there) return;
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

/** When the run was handed in whose page this is; null on every other page. */
function useHandedIn(): string | null {
  const id = useMatch('/runs/:id')?.params.id ?? 'new';
  const run = useQuery({ ...runQuery(id), enabled: id !== 'new' });
  return run.data?.createdAt ?? null;
}
