export type { FigureAxis } from './Figure';
export { linearScale, logScale } from './scale';
export { ScatterFigure, type ScatterPoint } from './ScatterFigure';
export { SpreadFigure, type SpreadLine } from './SpreadFigure';
export { CurveChart } from './CurveChart';
export { frameEnd } from './frame';
export type { ChartLine, ChartMark } from './plot';
export { smooth } from './smooth';
