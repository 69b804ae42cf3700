import type { Gray } from './gray';

/** A picture of ink as a file: light on black, as the datasets of characters are. */
export function pngOf({ width, height, values }: Gray): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pixels = new ImageData(width, height);
  values.forEach((value, i) => pixels.data.set([value, value, value, 255], 4 * i));
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('This browser makes no picture of the drawing.'))),
      'image/png',
    );
  });
}
