/** A trained network that answers in this browser, in a worker of its own. */
export { latestOnly } from './latestOnly';
export { weightsOf } from './modelWeights';
export type { ModelNotes, Preprocessing } from './modelFile';
export type { Reader } from './reader';
export type { LayerValues, Reading } from './readerMessages';
export { useModel, type Model } from './useModel';
export { winnerOf } from './winner';
