/** A network that can be seen: what each layer makes of its input, and what it costs. */
export { ShapeRibbon, type ShapeRibbonProps } from './ShapeRibbon';
export { NetworkFigure } from './NetworkFigure';
export { readNetwork } from './readNetwork';
