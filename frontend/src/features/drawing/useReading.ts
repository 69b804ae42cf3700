import { useLayoutEffect, useState } from 'react';
import { sentence } from '@/shared/api';
import { latestOnly, type Preprocessing, type Reader, type Reading } from '@/shared/reader';
import type { Gray } from './gray';
import { withLatency, type Latencies } from './latency';
import { networkInput } from './networkInput';

export interface Answers {
  reading: Reading | null;
  /** What the network saw when it gave this reading. */
  about: Gray | null;
  /** From the pen's movement to the answer on the screen. */
  latencies: Latencies;
  problem: string | null;
}

interface Question {
  reader: Reader;
  seen: Gray;
  preprocessing: Preprocessing;
  nodes: readonly string[];
  /** When the pen moved, by the page's clock. */
  movedAt: number;
}

interface Timed extends Answers {
  /** The movement that was timed last: an answer to the same one again is no new measurement. */
  timed: number;
}

const NONE: Timed = { reading: null, about: null, latencies: [], problem: null, timed: 0 };

/**
 * The network's answer to what it sees, asked anew whenever that changes.
 *
 * @param movedAt when the pen moved to make it so; 0 if no pen did
 */
export function useReading(
  reader: Reader | null,
  seen: Gray | null,
  preprocessing: Preprocessing,
  nodes: readonly string[],
  movedAt: number,
): Answers {
  const [answers, setAnswers] = useState(NONE);
  const [ask] = useState(() => latestOnly((question: Question) => answer(question, setAnswers)));
  useLayoutEffect(() => {
    if (!reader || !seen) return;
    ask({ reader, seen, preprocessing, nodes, movedAt });
  }, [ask, reader, seen, preprocessing, nodes, movedAt]);
  return answers;
}

type Change = (change: (before: Timed) => Timed) => void;

async function answer({ reader, seen, preprocessing, nodes, movedAt }: Question, change: Change) {
  try {
    const reading = await reader.read(networkInput(seen, preprocessing), preprocessing.input, nodes);
    change((before) => ({ ...before, reading, about: seen, problem: null }));
    // The next frame is when the answer is on the screen. A hidden page has no frames to wait for.
    if (!document.hidden)
      requestAnimationFrame(() => change((before) => timed(before, movedAt, performance.now())));
  } catch (error) {
    change((before) => ({ ...before, problem: sentence(error) }));
  }
}

function timed(before: Timed, movedAt: number, now: number): Timed {
  if (movedAt === 0 || movedAt === before.timed) return before;
  return { ...before, timed: movedAt, latencies: withLatency(before.latencies, now - movedAt) };
}
