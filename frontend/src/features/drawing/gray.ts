/** A picture in shades of ink: 0 is paper, 255 is full ink, row by row. */
export interface Gray {
  width: number;
  height: number;
  /** Fractions are kept until the network's own pixels are made. */
  values: Float32Array;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function blank(width: number, height: number): Gray {
  return { width, height, values: new Float32Array(width * height) };
}

/** Luminance of RGBA bytes on white paper, as ITU-R BT.601 weighs the colours. */
export function grayOf(rgba: Uint8ClampedArray, width: number, height: number): Gray {
  const gray = blank(width, height);
  for (let i = 0; i < width * height; i++) {
    const at = (offset: number) => rgba[4 * i + offset] as number;
    const light = 0.299 * at(0) + 0.587 * at(1) + 0.114 * at(2);
    const opaque = at(3) / 255;
    gray.values[i] = light * opaque + 255 * (1 - opaque);
  }
  return gray;
}

/** Only how much ink lies on a transparent canvas, whatever its colour. */
export function inkOf(rgba: Uint8ClampedArray, width: number, height: number): Gray {
  const gray = blank(width, height);
  for (let i = 0; i < width * height; i++) gray.values[i] = rgba[4 * i + 3] as number;
  return gray;
}

/** The smallest box around everything above `threshold`, or null for an empty sheet. */
export function inkBox(gray: Gray, threshold = 0): Box | null {
  let [left, top, right, bottom] = [gray.width, gray.height, -1, -1];
  for (let y = 0; y < gray.height; y++) {
    for (let x = 0; x < gray.width; x++) {
      if ((gray.values[y * gray.width + x] as number) <= threshold) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Where the ink would balance, in pixels: the centre of the first pixel is 0.5. Null for an empty sheet. */
export function centreOfMass(gray: Gray): { x: number; y: number } | null {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let y = 0; y < gray.height; y++) {
    for (let x = 0; x < gray.width; x++) {
      const ink = gray.values[y * gray.width + x] as number;
      sum += ink;
      sumX += ink * (x + 0.5);
      sumY += ink * (y + 0.5);
    }
  }
  return sum === 0 ? null : { x: sumX / sum, y: sumY / sum };
}
