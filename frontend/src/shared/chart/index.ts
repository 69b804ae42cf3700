export { CurveChart } from './CurveChart';
export { frameEnd } from './frame';
export type { ChartLine } from './plot';
export { smooth } from './smooth';
