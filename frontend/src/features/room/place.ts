import type { Stage } from '@/shared/api';

const RUN = /^\/runs\/[0-9a-f-]{8,}$/;

/**
 * Whether somebody is where the room is asked to be. Who is asked to train is there with the plan
 * before them, and with any run that came of it.
 * @param address where the stage leads; null for nowhere
 */
export function isThere(stage: Stage, address: string | null, pathname: string): boolean {
  if (address === null) return true;
  const asked = address.replace(/[?#].*$/, '');
  return pathname === asked || (!stage.path && stage.plan !== null && RUN.test(pathname));
}

const NAMES: [pattern: RegExp, words: string][] = [
  [/^\/(start)?$/, 'Start'],
  [/^\/runs\/new$/, 'New run'],
  [/^\/runs$/, 'My runs'],
  [/^\/runs\//, 'A run'],
  [/^\/networks\/edit/, 'Editor'],
  [/^\/networks/, 'Networks'],
  [/^\/sweeps/, 'Sweeps'],
  [/^\/models/, 'Models'],
  [/^\/datasets/, 'Datasets'],
  [/^\/leaderboard/, 'Leaderboard'],
  [/^\/arena/, 'Arena'],
  [/^\/pool/, 'Pool'],
  [/^\/workshops/, 'Programme'],
  [/^\/account/, 'Account'],
];

/** "/runs/new" -> "New run"; a page without a name is called by its address. */
export const placeWords = (path: string) => NAMES.find(([pattern]) => pattern.test(path))?.[1] ?? path;
