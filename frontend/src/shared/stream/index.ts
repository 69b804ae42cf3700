export { useConnection, useTopic } from './hooks';
export type { Connection, Listener, StreamMessage, WorkshopNews } from './messages';
export { Stream } from './Stream';
export { stream } from './stream.instance';
