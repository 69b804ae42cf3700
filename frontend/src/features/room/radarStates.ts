import type { RadarPerson, RadarState } from '@/shared/api';

/** What the radar can be narrowed to: a state, who is here, or whose hand is up. */
export type RadarFilter = RadarState | 'hand' | 'online' | 'away';

interface Look {
  word: string;
  /** Any CSS colour. */
  color: string;
  /** What it means, for who asks. */
  means: string;
}

export const LOOKS: Record<RadarState, Look> = {
  diverged: {
    word: 'Diverged',
    color: 'var(--mantine-color-red-6)',
    means: 'The loss of the newest run is no number any more.',
  },
  failed: {
    word: 'Failed',
    color: 'var(--mantine-color-grape-6)',
    means: 'The newest run failed for another reason than that.',
  },
  stuck: {
    word: 'Stuck',
    color: 'var(--mantine-color-orange-6)',
    means:
      'Here, nothing goes, and: a hand is up, or nothing has happened for five minutes while the room trains.',
  },
  running: {
    word: 'Training',
    color: 'var(--mantine-color-signal-4)',
    means: 'A run trains.',
  },
  waiting: {
    word: 'Waiting',
    color: 'var(--mantine-color-blue-5)',
    means: 'A run waits for a worker, or is paused.',
  },
  done: {
    word: 'Done',
    color: 'var(--mantine-color-loco-5)',
    means: 'The newest run succeeded, and was handed in after the room was asked to train.',
  },
  idle: { word: 'Idle', color: 'var(--mantine-color-gray-5)', means: 'Nothing of this.' },
};

/** Who needs somebody comes first. */
export const STATES = Object.keys(LOOKS) as RadarState[];

export const isShown = (person: RadarPerson, filter: RadarFilter | null): boolean => {
  if (filter === null) return true;
  if (filter === 'hand') return person.hand !== null;
  if (filter === 'online') return person.online;
  if (filter === 'away') return !person.online;
  return person.state === filter;
};

/** How many there are of each. */
export function countsOf(people: readonly RadarPerson[]): Record<RadarFilter, number> {
  const of = (filter: RadarFilter) => people.filter((person) => isShown(person, filter)).length;
  const states = Object.fromEntries(STATES.map((state) => [state, of(state)])) as Record<RadarState, number>;
  return { ...states, hand: of('hand'), online: of('online'), away: of('away') };
}
