import type { Network } from '@/shared/api';
import type { EpochFile, Preprocessing, Reader, Shelf } from '@/shared/reader';
import type { Picture } from './picture';

/** The network as it was after its epochs, and which of them is looked at. */
export interface History {
  shelf: Shelf;
  epochs: readonly EpochFile[];
  /** Null if no epoch's model is kept. */
  epoch: number | null;
  onEpoch: (epoch: number) => void;
}

/** One image in one network: what every view of a single image gets. */
export interface Look {
  reader: Reader;
  network: Network;
  preprocessing: Preprocessing;
  /** The model file. */
  bytes: Uint8Array;
  history: History;
  picture: Picture;
  /** Of each class, for the whole image. */
  probabilities: Float32Array;
  labels: readonly string[];
  /** The class that is asked about. */
  label: number;
}
