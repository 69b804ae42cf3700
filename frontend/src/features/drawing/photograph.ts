import { blank, type Gray } from './gray';

/** Whether a picture stands on bright paper: the median of its border is bright. */
export function onBrightPaper(picture: Gray): boolean {
  return borderMedian(picture) > 127;
}

/** Dark ink on bright paper becomes what the networks know: bright on black. Dark paper stays as it is. */
export function brightOnDark(picture: Gray): Gray {
  if (!onBrightPaper(picture)) return picture;
  return mapped(picture, (value) => 255 - value);
}

/**
 * Paper to 0 and the strongest ink to 255, so that shadows and yellowish paper do not count as ink.
 *
 * @param picture bright ink on dark paper
 */
export function withoutPaper(picture: Gray): Gray {
  const paper = borderMedian(picture);
  let strongest = 0;
  for (const value of picture.values) if (value > strongest) strongest = value;
  const contrast = strongest - paper;
  if (contrast < LEAST_CONTRAST) return blank(picture.width, picture.height);
  return mapped(picture, (value) => {
    const share = (value - paper) / contrast;
    return share < NOISE ? 0 : 255 * Math.min(1, share);
  });
}

/** Below this a picture is an empty sheet. */
const LEAST_CONTRAST = 20;
/** The share of full ink up to which paper has stains. */
const NOISE = 0.3;

function mapped(picture: Gray, change: (value: number) => number): Gray {
  return { ...picture, values: picture.values.map(change) };
}

function borderMedian({ width, height, values }: Gray): number {
  const border: number[] = [];
  for (let x = 0; x < width; x++)
    border.push(values[x] as number, values[(height - 1) * width + x] as number);
  for (let y = 0; y < height; y++)
    border.push(values[y * width] as number, values[(y + 1) * width - 1] as number);
  border.sort((a, b) => a - b);
  return border[border.length >> 1] ?? 0;
}
