/** Epochs to choose from, one after the other. */
export { EpochChoice } from './EpochChoice';
export { EpochSlider } from './EpochSlider';
export { chosenEpochs, nextEpoch, shownEpoch } from './epochs';
export { useEpochChoice } from './useEpochChoice';
