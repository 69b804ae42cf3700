export { CurveBoard } from './CurveBoard';
export type { CurveState } from './curves';
export { FoundAtOnce } from './FoundAtOnce';
export { engineOf } from './engineWords';
export { useLiveCurves } from './liveRuns';
export { LossWall } from './LossWall';
export { aloneOf, MOST_OVERLAID, overlayColor, overlayOf } from './overlay';
export {
  runQuery,
  useArtifacts,
  useArtifactsOfAll,
  useDeleteRun,
  useRun,
  useRunningRuns,
  useRuns,
  useRunsInHand,
  useSubmitRun,
} from './queries';
export { rememberRun } from './runCache';
export { RunList } from './RunList';
export { RunsInHand } from './RunsInHand';
export { RunStatus } from './RunStatus';
export { StateBadge } from './StateBadge';
export { isFinished, lookOf } from './states';
export { StopRun } from './StopRun';
export { PauseRun } from './PauseRun';
