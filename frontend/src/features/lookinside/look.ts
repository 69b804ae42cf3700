import type { Network } from '@/shared/api';
import type { Preprocessing, Reader } from '@/shared/reader';
import type { Picture } from './picture';

/** One image in one network: what every view of a single image gets. */
export interface Look {
  reader: Reader;
  network: Network;
  preprocessing: Preprocessing;
  /** The model file. */
  bytes: Uint8Array;
  picture: Picture;
  /** Of each class, for the whole image. */
  probabilities: Float32Array;
  labels: readonly string[];
  /** The class that is asked about. */
  label: number;
}
