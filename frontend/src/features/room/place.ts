import type { Stage } from '@/shared/api';

/**
 * Whether somebody is where the room is asked to be. Who is asked to train is there with the plan
 * before them, and with a run that they have handed in since.
 * @param address where the stage leads; null for nowhere
 * @param handedIn when the run was that they look at; null if they look at none
 */
export function isThere(
  stage: Stage,
  address: string | null,
  pathname: string,
  handedIn: string | null,
): boolean {
  if (address === null) return true;
  if (pathname === address.replace(/[?#].*$/, '')) return true;
  return !stage.path && handedIn !== null && Date.parse(handedIn) >= Date.parse(stage.at);
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
