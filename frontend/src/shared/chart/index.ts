export { CurveChart } from './CurveChart';
export { frameEnd } from './frame';
export type { ChartLine, ChartMark } from './plot';
export { smooth } from './smooth';
