import { useEffect, useState } from 'react';
import { sentence } from '@/shared/api';
import type { EpochFile, Preprocessing, Shelf } from '@/shared/reader';
import type { Gray } from './gray';
import { networkInput } from './networkInput';

export interface EpochAnswer {
  epoch: number;
  /** Of each label; null until this epoch has read what is seen now. */
  probabilities: Float32Array | null;
}

/** What each epoch's model reads in the same image, one after the other. */
export function useEveryEpoch(
  shelf: Shelf,
  epochs: readonly EpochFile[],
  seen: Gray | null,
  preprocessing: Preprocessing,
): { answers: EpochAnswer[]; problem: string | null } {
  const [read, setRead] = useState<ReadonlyMap<number, Float32Array>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!seen) return;
    let gone = false;
    const all = async () => {
      for (const file of epochs) {
        const model = await shelf.take(file);
        try {
          if (gone) return;
          const input = networkInput(seen, preprocessing);
          const { probabilities } = await model.reader.read(input, preprocessing.input, []);
          if (gone) return;
          setRead((before) => new Map(before).set(file.epoch, probabilities));
        } finally {
          model.giveBack();
        }
      }
    };
    all().then(
      () => !gone && setProblem(null),
      (error: unknown) => !gone && setProblem(sentence(error)),
    );
    return () => {
      gone = true;
    };
  }, [shelf, epochs, seen, preprocessing]);
  return {
    answers: epochs.map(({ epoch }) => ({ epoch, probabilities: (seen && read.get(epoch)) ?? null })),
    problem,
  };
}
