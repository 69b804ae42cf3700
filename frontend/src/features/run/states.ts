import type { RunState } from '@/shared/api';

interface Look {
  word: string;
  color: string;
}

const LOOKS: Record<RunState, Look> = {
  QUEUED: { word: 'Queued', color: 'gray' },
  RUNNING: { word: 'Training', color: 'signal' },
  PAUSED: { word: 'Paused', color: 'blue' },
  SUCCEEDED: { word: 'Finished', color: 'loco' },
  FAILED: { word: 'Failed', color: 'red' },
  STOPPED: { word: 'Stopped', color: 'gray' },
};

export const lookOf = (state: RunState) => LOOKS[state];

export const isFinished = (state: RunState) =>
  state === 'SUCCEEDED' || state === 'FAILED' || state === 'STOPPED';
