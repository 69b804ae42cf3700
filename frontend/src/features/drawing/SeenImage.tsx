import { Text } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import classes from './drawing.module.css';
import type { Gray } from './gray';

/** The image exactly as it enters the network, each pixel a square. */
export function SeenImage({ seen }: { seen: Gray }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, values } = seen;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const pixels = new ImageData(width, height);
    values.forEach((value, i) => pixels.data.set([value, value, value, 255], 4 * i));
    context.putImageData(pixels, 0, 0);
  }, [width, height, values]);
  return (
    <figure className={classes.seen}>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        className={classes.seenImage}
        role="img"
        aria-label="What the network sees"
      />
      <Text component="figcaption" size="xs" c="dimmed">
        What the network sees: {height}×{width} pixels
      </Text>
    </figure>
  );
}
