export { Line } from './Line';
export { OwnUse } from './OwnUse';
export { SteerRun } from './SteerRun';
export { TheRule } from './TheRule';
export { useQueue } from './queries';
