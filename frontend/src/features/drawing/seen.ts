import type { Gray } from './gray';
import { asMnist, fitted } from './normalise';
import { brightOnDark, withoutPaper } from './photograph';

/** How a picture is prepared: a character is cut out and centred as MNIST was, anything else is taken whole. */
export type Preparation = 'character' | 'picture';

/** Labels of one character each (digits, letters) are characters; words are things. */
export function preparationFor(labels: readonly string[]): Preparation {
  return labels.every((label) => [...label].length === 1) ? 'character' : 'picture';
}

interface Size {
  height: number;
  width: number;
}

export function drawingAsSeen(ink: Gray, preparation: Preparation, { height, width }: Size): Gray {
  return preparation === 'character' ? asMnist(ink, height, width) : fitted(ink, height, width);
}

/** @param picture brightness as photographed, 0 black to 255 white */
export function pictureAsSeen(picture: Gray, preparation: Preparation, { height, width }: Size): Gray {
  const bright = brightOnDark(picture);
  return preparation === 'character'
    ? asMnist(withoutPaper(bright), height, width)
    : fitted(bright, height, width);
}
