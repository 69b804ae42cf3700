/** Trained networks that answer in this browser, in a worker of their own. */
export { latestOnly } from './latestOnly';
export { weightsOf } from './modelWeights';
export type { ModelNotes, Preprocessing } from './modelFile';
export type { Reader } from './reader';
export type { LayerValues, Reading } from './readerMessages';
export type { EpochFile, ModelFile, Shelf } from './shelf';
export { useModel, type Model } from './useModel';
export { useShelf } from './useShelf';
export { winnerOf } from './winner';
