import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { valueText } from '@/shared/tensor';
import { keyOf, overlay } from './heat';
import classes from './lookinside.module.css';
import type { Picture } from './picture';
import { PlaceCanvas, type Place } from './PlaceCanvas';

interface Props {
  picture: Picture;
  /** H×W. */
  heat: Float32Array;
  label: string;
  /** What the colours mean: `orange below zero, blue above`. */
  meaning: string;
  /** What is at one pixel, in words. */
  describe: (place: Place) => string;
}

/** Heat over an image, what its colours mean, and the number under the pointer or the arrow keys. */
export function HeatPicture({ picture, heat, label, meaning, describe }: Props) {
  const [place, setPlace] = useState<Place | null>(null);
  const reach = useMemo(() => heat.reduce((most, one) => Math.max(most, Math.abs(one) || 0), 0) || 1, [heat]);
  const pixels = useMemo(() => overlay(picture, heat, reach), [picture, heat, reach]);
  const words = place ? describe(place) : 'Point at the image, or walk it with the arrow keys.';
  return (
    <figure className={classes.figure}>
      <PlaceCanvas
        height={picture.height}
        width={picture.width}
        pixels={pixels}
        label={label}
        place={place}
        onPlace={setPlace}
        words={words}
      />
      <HeatKey reach={reach} />
      <figcaption>
        <Text size="xs" c="dimmed">
          {meaning}
        </Text>
        <Text size="sm" className={classes.words}>
          {words}
        </Text>
      </figcaption>
    </figure>
  );
}

/** From full orange to full blue, with the numbers there. */
export function HeatKey({ reach }: { reach: number }) {
  return (
    <div className={classes.key}>
      <div className={classes.keyBar} style={{ background: keyOf(true) }} />
      <span>{valueText(-reach)}</span>
      <span>0</span>
      <span>{valueText(reach)}</span>
    </div>
  );
}
