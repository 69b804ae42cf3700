import { delayBefore } from './backoff';
import type { Connection, Listener, StreamMessage } from './messages';

const HEARTBEAT_EVERY = 15_000;
/** Two heartbeats without a word: the line is dead even if nobody closed it. */
const SILENCE_ALLOWED = 32_000;
const LISTEN_EVERY = 4_000;

interface Watch {
  listener: Listener;
  /** The number of the last measurement that this watcher has; asked anew at each (re)connection. */
  after: (() => number) | undefined;
}

/**
 * One WebSocket for the whole app. It opens with the first watch, closes with the last, and after any drop
 * comes back by itself and asks every topic to go on after the last number that its watchers have.
 */
export class Stream {
  private readonly open: () => WebSocket;
  private readonly topics = new Map<string, Set<Watch>>();
  private readonly connectionListeners = new Set<() => void>();
  private socket: WebSocket | undefined;
  private state: Connection = 'idle';
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private lastWord = 0;
  private lastBeat = 0;
  private place: { at: string; step?: number } | undefined;

  constructor(open: () => WebSocket) {
    this.open = open;
  }

  /** Returns how to stop watching. */
  watch(topic: string, listener: Listener, after?: () => number): () => void {
    const watch: Watch = { listener, after };
    const watches = this.topics.get(topic) ?? new Set();
    this.topics.set(topic, watches.add(watch));
    if (!this.socket) this.connect();
    else if (this.state === 'live') this.ask(topic);
    return () => this.unwatch(topic, watch);
  }

  /**
   * Tells where this browser is: now, and again after each drop.
   * @param step of the workshop's programme, while it is followed
   */
  at(path: string, step: number | null): void {
    this.place = step === null ? { at: path } : { at: path, step };
    this.send(this.place);
  }

  get connection(): Connection {
    return this.state;
  }

  onConnection = (listener: () => void): (() => void) => {
    this.connectionListeners.add(listener);
    return () => this.connectionListeners.delete(listener);
  };

  /** Tries at once instead of waiting for the next turn: the network came back, or the page is seen again. */
  hurry(): void {
    if (this.state !== 'reconnecting' && this.state !== 'connecting') return;
    if (this.socket) return;
    clearTimeout(this.retry);
    this.connect();
  }

  private unwatch(topic: string, watch: Watch): void {
    const watches = this.topics.get(topic);
    watches?.delete(watch);
    if (watches && watches.size > 0) return;
    this.topics.delete(topic);
    this.send({ unwatch: topic });
    // A page change unwatches and watches again within one tick: only a lasting silence hangs up.
    setTimeout(() => this.topics.size === 0 && this.hangUp(), 2_000);
  }

  private connect(): void {
    clearTimeout(this.retry);
    this.become(this.state === 'live' || this.state === 'reconnecting' ? 'reconnecting' : 'connecting');
    const socket = this.open();
    this.socket = socket;
    socket.onopen = () => {
      this.failures = 0;
      this.lastWord = this.lastBeat = Date.now();
      this.become('live');
      for (const topic of this.topics.keys()) this.ask(topic);
      if (this.place) this.send(this.place);
      this.beat = setInterval(() => this.listen(), LISTEN_EVERY);
    };
    socket.onmessage = (event) => this.hear(JSON.parse(String(event.data)) as StreamMessage);
    socket.onclose = () => this.socket === socket && this.dropped();
  }

  private ask(topic: string): void {
    const known = [...(this.topics.get(topic) ?? [])].flatMap((watch) => watch.after?.() ?? []);
    this.send(known.length > 0 ? { watch: topic, after: Math.min(...known) } : { watch: topic });
  }

  private hear(message: StreamMessage): void {
    this.lastWord = Date.now();
    if (!message.topic) return;
    for (const { listener } of [...(this.topics.get(message.topic) ?? [])]) listener(message);
  }

  private listen(): void {
    const now = Date.now();
    if (now - this.lastWord <= SILENCE_ALLOWED) {
      if (now - this.lastBeat < HEARTBEAT_EVERY) return;
      this.lastBeat = now;
      return this.send({ kind: 'heartbeat' });
    }
    // close() on a dead line can take a minute to be answered: take it as dropped now.
    const dead = this.socket;
    this.dropped();
    dead?.close();
  }

  private dropped(): void {
    clearInterval(this.beat);
    this.socket = undefined;
    if (this.topics.size === 0) return this.become('idle');
    this.become(this.state === 'live' || this.state === 'reconnecting' ? 'reconnecting' : 'connecting');
    this.retry = setTimeout(() => this.connect(), delayBefore(++this.failures));
  }

  private hangUp(): void {
    clearTimeout(this.retry);
    clearInterval(this.beat);
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
    this.become('idle');
  }

  private send(message: object): void {
    if (this.state === 'live') this.socket?.send(JSON.stringify(message));
  }

  private become(state: Connection): void {
    if (state === this.state) return;
    this.state = state;
    this.connectionListeners.forEach((listener) => listener());
  }
}
