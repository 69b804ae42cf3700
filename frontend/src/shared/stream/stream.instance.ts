import { Stream } from './Stream';

const address = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/stream`;

/** The app's one stream. */
export const stream = new Stream(() => new WebSocket(address()));

window.addEventListener('online', () => stream.hurry());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') stream.hurry();
});
