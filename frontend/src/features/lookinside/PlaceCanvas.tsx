import { useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import classes from './lookinside.module.css';
import type { Box } from './receptive';

export interface Place {
  x: number;
  y: number;
}

interface Props {
  height: number;
  width: number;
  /** RGBA, H×W. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
  label: string;
  place: Place | null;
  onPlace: (place: Place | null) => void;
  /** What is at the place, in words. */
  words: string;
  /** Whether the place stays when the pointer leaves. */
  sticky?: boolean;
  /** What lies over it, in percent of its sides. */
  children?: ReactNode;
}

/** A picture whose pixels can be pointed at, or walked with the arrow keys. */
export function PlaceCanvas(props: Props) {
  const { height, width, pixels, label, place, onPlace, words, sticky = false, children } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [pixels, width, height]);

  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (share: number, size: number) => Math.max(0, Math.min(size - 1, Math.floor(share * size)));
    onPlace({
      x: at((event.clientX - box.left) / box.width, width),
      y: at((event.clientY - box.top) / box.height, height),
    });
  };
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const from = place ?? { x: width >> 1, y: height >> 1 };
    onPlace({ x: within(from.x + step[0], width), y: within(from.y + step[1], height) });
  };
  return (
    <div
      className={classes.picture}
      style={{ aspectRatio: `${width} / ${height}` }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={height * width}
      aria-valuenow={place ? place.y * width + place.x + 1 : 1}
      aria-valuetext={words}
      onKeyDown={walk}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={sticky ? undefined : () => onPlace(null)}
    >
      <canvas ref={canvas} width={width} height={height} className={classes.pixels} />
      {children}
      {place && <Frame left={place.x} top={place.y} width={1} height={1} of={{ width, height }} />}
    </div>
  );
}

interface FrameProps extends Box {
  /** The picture that it lies on. */
  of: { width: number; height: number };
}

export function Frame({ left, top, width, height, of }: FrameProps) {
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <span
      className={classes.frame}
      style={{
        left: percent(left, of.width),
        top: percent(top, of.height),
        width: percent(width, of.width),
        height: percent(height, of.height),
      }}
    />
  );
}

const STEPS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const within = (place: number, size: number) => Math.max(0, Math.min(size - 1, place));
