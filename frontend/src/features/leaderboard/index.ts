/** Who trains the best network, on examples that nobody sees. */
export { BoardStage } from './BoardStage';
export { BoardTable } from './BoardTable';
export { ChallengeFacts } from './ChallengeFacts';
export { CloseChallenge } from './CloseChallenge';
export { EnterRun } from './EnterRun';
export { EntryList } from './EntryList';
export { LeadFigure } from './LeadFigure';
export { NameChoice } from './NameChoice';
export { OpenChallenge } from './OpenChallenge';
export { ParetoFigures } from './ParetoFigures';
export { useBoard, useChallenges, useEntries } from './queries';
