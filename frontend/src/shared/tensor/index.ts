/** Numbers as pictures: one palette and one way to lay maps out, wherever a tensor is shown. */
export { ColourKey } from './ColourKey';
export { arranged, gridOf, type Grid, type Place } from './grid';
export { LayerFigure } from './LayerFigure';
export { MapGrid } from './MapGrid';
export { MapLens } from './MapLens';
export { coloured, css, gradient, type Scheme } from './palette';
export { percentText, shapeText, valueText } from './text';
export { rangeOf, reachOf, volumeOf, type Range, type Volume } from './volume';
