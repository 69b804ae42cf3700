/** One drawing, read by everybody's models. */
export { ArenaStage } from './ArenaStage';
export { DrawingRead } from './DrawingRead';
export { JoinArena } from './JoinArena';
export { useArena, useShowDrawing } from './queries';
export { RobustList } from './RobustList';
