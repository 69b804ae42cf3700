/** What a worker does, as it is shown. */
export const STATES = {
  IDLE: { word: 'Idle', color: 'gray' },
  TRAINING: { word: 'Training', color: 'signal' },
  DRAINING: { word: 'Draining', color: 'blue' },
  DRAINED: { word: 'Drained', color: 'blue' },
  LOST: { word: 'Lost', color: 'red' },
};
