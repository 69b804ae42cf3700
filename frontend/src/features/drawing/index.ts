/** Draw, and a model reads it: in this browser, as you draw. */
export { DrawingPad, type DrawingPadProps } from './DrawingPad';
export type { Gray } from './gray';
export { SketchPad } from './SketchPad';
