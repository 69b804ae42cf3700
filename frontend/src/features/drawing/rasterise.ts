import { inkOf, type Gray } from './gray';
import { ink, type Sheet } from './strokes';

/** Twelve pixels for each of MNIST's 28. */
const SIDE = 336;

let context: CanvasRenderingContext2D | null = null;

/** The strokes as ink on a sheet of 336×336, without any screen in between. */
export function rasterise(sheet: Sheet): Gray {
  if (!context) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE;
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!context) throw new Error('This browser gives no canvas to draw on. Try another browser.');
  ink(context, sheet, SIDE, '#000');
  return inkOf(context.getImageData(0, 0, SIDE, SIDE).data, SIDE, SIDE);
}
