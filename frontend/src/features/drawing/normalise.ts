import { blank, centreOfMass, inkBox, type Gray } from './gray';
import { resample } from './resample';

/**
 * A drawing as MNIST's authors prepared theirs: the ink's box is scaled to 20×20 keeping its proportions, with
 * gray edges, and laid into 28×28 so that the centre of mass is in the middle pixel. Other sizes keep the same shares.
 *
 * @return `height × width`, whole numbers 0 (paper) to 255 (ink); empty in, empty out
 */
export function asMnist(drawing: Gray, height = 28, width = 28): Gray {
  const sheet = blank(width, height);
  const box = inkBox(drawing, FAINT);
  if (!box) return sheet;
  const [boxHigh, boxWide] = [Math.round((height * 20) / 28), Math.round((width * 20) / 28)];
  const shrink = Math.min(boxHigh / box.height, boxWide / box.width);
  const high = Math.max(1, Math.round(box.height * shrink));
  const wide = Math.max(1, Math.round(box.width * shrink));
  const small = resample(drawing, box, wide, high);
  const centre = centreOfMass(small) ?? { x: wide / 2, y: high / 2 };
  const left = within(Math.round(width / 2 + HALF - centre.x), width - wide);
  const top = within(Math.round(height / 2 + HALF - centre.y), height - high);
  lay(small, sheet, left, top);
  return sheet;
}

/** A whole picture in the network's size: all of it seen, its proportions kept, in the middle. */
export function fitted(picture: Gray, height: number, width: number): Gray {
  const sheet = blank(width, height);
  const shrink = Math.min(height / picture.height, width / picture.width);
  const high = Math.max(1, Math.min(height, Math.round(picture.height * shrink)));
  const wide = Math.max(1, Math.min(width, Math.round(picture.width * shrink)));
  const whole = { left: 0, top: 0, width: picture.width, height: picture.height };
  lay(resample(picture, whole, wide, high), sheet, (width - wide) >> 1, (height - high) >> 1);
  return sheet;
}

/** MNIST's middle is pixel 14 of 0 to 27, not the line between 13 and 14: measured over its images. */
const HALF = 0.5;

/** Ink this faint is the smear of a photograph or of an anti-aliased edge, not part of the drawing. */
const FAINT = 24;

/** Never lets ink fall off the sheet. */
const within = (start: number, room: number) => Math.max(0, Math.min(room, start));

function lay(small: Gray, sheet: Gray, left: number, top: number) {
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const ink = small.values[y * small.width + x] as number;
      sheet.values[(top + y) * sheet.width + left + x] = Math.round(Math.max(0, Math.min(255, ink)));
    }
  }
}
