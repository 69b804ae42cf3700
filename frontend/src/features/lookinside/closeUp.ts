import type { Picture } from './picture';
import { onImage, type Box } from './receptive';

/** A box with as much around it as it is wide, as far as the image reaches. */
export function around({ top, left, height, width }: Box, image: { height: number; width: number }): Box {
  const [up, out] = [Math.ceil(height / 2), Math.ceil(width / 2)];
  return onImage({ top: top - up, left: left - out, height: height + 2 * up, width: width + 2 * out }, image);
}

/** The part of an image that lies in a box. */
export function cutOut({ channels, height, width, values }: Picture, box: Box): Picture {
  const parts = Array.from({ length: channels }, (_, channel) =>
    cutPlane(values.subarray(channel * height * width, (channel + 1) * height * width), width, box),
  );
  return {
    channels,
    height: box.height,
    width: box.width,
    values: Float32Array.from(parts.flatMap((part) => [...part])),
  };
}

/** The part of H×W numbers that lies in a box; rows are `width` long. */
export function cutPlane(values: Float32Array, width: number, box: Box): Float32Array {
  return Float32Array.from({ length: box.height * box.width }, (_, i) => {
    const [y, x] = [box.top + Math.floor(i / box.width), box.left + (i % box.width)];
    return values[y * width + x] as number;
  });
}
