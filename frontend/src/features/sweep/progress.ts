import type { MemberState, Sweep } from '@/shared/api';

const WORDS: [MemberState, string][] = [
  ['RUNNING', 'training'],
  ['QUEUED', 'in the queue'],
  ['WAITING', 'waiting'],
  ['PAUSED', 'paused'],
  ['SUCCEEDED', 'done'],
  ['FAILED', 'failed'],
  ['STOPPED', 'stopped'],
];

/** "2 training, 3 in the queue, 1 done" */
export function progressWords({ states }: Pick<Sweep, 'states'>): string {
  const told = WORDS.flatMap(([state, word]) => (states[state] ? [`${states[state]} ${word}`] : []));
  return told.join(', ') || 'no runs';
}
