import { grayOf, type Gray } from './gray';

/** More pixels than this in one direction say nothing to a network of 28×28. */
const ENOUGH = 448;

/** @throws Error in words when the file is no picture that this browser can open */
export async function openPicture(file: Blob): Promise<Gray> {
  if (file.type && !file.type.startsWith('image/')) throw notAPicture();
  const bitmap = await createImageBitmap(file).catch(() => {
    throw notAPicture();
  });
  const shrink = Math.min(1, ENOUGH / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * shrink));
  const height = Math.max(1, Math.round(bitmap.height * shrink));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to draw on. Try another browser.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return grayOf(context.getImageData(0, 0, width, height).data, width, height);
}

const notAPicture = () =>
  new Error('This file is no picture that the browser can open. Use a PNG or JPEG file.');
