import { useMemo, useState } from 'react';
import type { EpochFile, ModelFile } from '@/shared/reader';
import { shownEpoch } from './epochs';

export interface Choice {
  epochs: readonly number[];
  /** The one whose model is shown; of the newest model the last one that was completed; null if none is kept. */
  epoch: number | null;
  /** Null follows the newest. */
  onEpoch: (epoch: number | null) => void;
  shown: ModelFile;
  /** Whether the model was trained on after the epoch: a training was stopped amid the next. */
  beyond: boolean;
}

/** Which model of a run is shown: the newest, until an epoch is chosen. */
export function useEpochChoice(newest: ModelFile, files: readonly EpochFile[]): Choice {
  const [wanted, onEpoch] = useState<number | null>(null);
  const epochs = useMemo(() => files.map(({ epoch }) => epoch), [files]);
  const epoch = shownEpoch(epochs, wanted);
  const chosen = files.find((file) => file.epoch === epoch);
  const follows = wanted === null || chosen === undefined || epoch !== wanted;
  return {
    epochs,
    epoch,
    onEpoch,
    shown: follows ? newest : chosen,
    beyond: follows && chosen !== undefined && chosen.revision !== newest.revision,
  };
}
