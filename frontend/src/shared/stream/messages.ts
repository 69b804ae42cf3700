import type { Measurement, Pool, Run } from '../api';

/** What the server says on `/api/v1/stream`. */
export type StreamMessage =
  | { topic: string; kind: 'measurements'; n: number; measurements: Measurement[] }
  | { topic: string; kind: 'run'; run: Run }
  | { topic: string; kind: 'artifact'; name: string }
  | { topic: string; kind: 'pool'; pool: Pool }
  | { topic: 'workshop'; kind: WorkshopNews }
  | { topic?: string; kind: 'problem'; code: string; detail: string }
  | { topic?: undefined; kind: 'heartbeat' };

/** What of the workshop is to be read again; `missed`: all of it. */
export type WorkshopNews = 'stage' | 'broadcast' | 'hands' | 'answer' | 'characters' | 'missed';

export type Listener = (message: StreamMessage) => void;

/** `idle`: nobody watches anything. `connecting`: never was open. `reconnecting`: was open, is not. */
export type Connection = 'idle' | 'connecting' | 'live' | 'reconnecting';
