/**
 * Runs one piece of work at a time. While it runs, only the newest request waits: a hand draws faster than a large
 * network reads, and an old drawing's answer helps nobody.
 */
export function latestOnly<Input>(work: (input: Input) => Promise<void>): (input: Input) => void {
  let busy = false;
  let waiting: { input: Input } | null = null;
  const run = async (input: Input) => {
    busy = true;
    try {
      await work(input);
    } finally {
      busy = false;
      const next = waiting;
      waiting = null;
      if (next) void run(next.input);
    }
  };
  return (input) => {
    if (busy) waiting = { input };
    else void run(input);
  };
}
