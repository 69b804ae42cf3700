import { request } from './http';
import type { Queue } from './queueTypes';
import type { Run } from './types';

const steer = (run: string, how: 'move-up' | 'requeue', reason: string) =>
  request<Run>(`/runs/${encodeURIComponent(run)}/${how}`, { method: 'POST', json: { reason } });

/** The calls about the line, and an organizer's hand on it. */
export const queueCalls = {
  queue: () => request<Queue>('/queue'),
  moveUp: (run: string, reason: string) => steer(run, 'move-up', reason),
  requeue: (run: string, reason: string) => steer(run, 'requeue', reason),
};
