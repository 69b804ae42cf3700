/** The room that a workshop is held in: where it is, what it is told, who needs a hand. */
export { AnswerBar } from './AnswerBar';
export { AnswerHand, type OfferedPlan } from './AnswerHand';
export { BroadcastBars } from './BroadcastBars';
export { Conductor } from './Conductor';
export { HandButton } from './HandButton';
export { HandList } from './HandList';
export { isThere } from './place';
export { PushPlan } from './PushPlan';
export { useHands, useRadar, useRoom, useRoomNews } from './queries';
export { Radar } from './Radar';
export { RadarCounts } from './RadarCounts';
export { Speak } from './Speak';
export { StageBar, stageName } from './StageBar';
