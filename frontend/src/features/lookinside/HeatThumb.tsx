import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { overlay } from './heat';
import classes from './lookinside.module.css';
import type { Picture } from './picture';

interface Props {
  picture: Picture;
  /** H×W, or null for the image alone. */
  heat: Float32Array | null;
  /** The distance from zero at which the colour is full. */
  reach: number;
  /** What lies over it. */
  children?: ReactNode;
}

/** A small image with heat over it, to be seen beside others of the same scale. */
export function HeatThumb({ picture, heat, reach, children }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pixels = useMemo(() => overlay(picture, heat, reach), [picture, heat, reach]);
  const { height, width } = picture;
  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [pixels, width, height]);
  return (
    <span className={classes.thumb} style={{ aspectRatio: `${width} / ${height}` }}>
      <canvas ref={canvas} width={width} height={height} className={classes.pixels} aria-hidden="true" />
      {children}
    </span>
  );
}
