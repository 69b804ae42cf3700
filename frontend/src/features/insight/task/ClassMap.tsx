import { useEffect, useRef } from 'react';
import { rgbOf } from '@/shared/chart';
import { imageAddress } from '../words';
import classes from './task.module.css';

interface Props {
  /** Base64; the grey level of a place is its class. */
  png: string;
  colors: readonly string[];
  label: string;
}

/** A map of classes in their colours, each place a square. */
export function ClassMap({ png, colors, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const picture = new Image();
    picture.onload = () => {
      if (canvas.current) paint(canvas.current, picture, colors);
    };
    picture.src = imageAddress(png);
    return () => {
      picture.onload = null;
    };
  }, [png, colors]);
  return <canvas ref={canvas} className={classes.map} width={64} height={64} role="img" aria-label={label} />;
}

function paint(canvas: HTMLCanvasElement, picture: HTMLImageElement, colors: readonly string[]) {
  const { naturalWidth: width, naturalHeight: height } = picture;
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  context.drawImage(picture, 0, 0);
  const image = context.getImageData(0, 0, width, height);
  const inks = colors.map(rgbOf);
  for (let at = 0; at < image.data.length; at += 4)
    image.data.set(inks[image.data[at] ?? 0] ?? [0, 0, 0], at);
  context.putImageData(image, 0, 0);
}
