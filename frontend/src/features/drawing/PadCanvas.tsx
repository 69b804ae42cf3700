import { useLayoutEffect, useRef, type PointerEvent } from 'react';
import classes from './drawing.module.css';
import type { Gray } from './gray';
import { ink, type Move, type Point, type Sheet } from './strokes';

interface Props {
  sheet: Sheet;
  /** Shown in place of the strokes when somebody brought a picture. */
  picture: Gray | null;
  thickness: number;
  /** @param at when the pen moved, by the page's clock */
  onMove: (move: Move, at: number) => void;
}

const SIDE = 672;
const CHALK = '#f4f7f5';

/** The board. Mouse, finger and pen all draw; the page does not scroll under a drawing finger. */
export function PadCanvas({ sheet, picture, thickness, onMove }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pen = useRef<number | null>(null);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    ink(context, sheet, SIDE, CHALK);
    if (picture) show(context, picture);
  }, [sheet, picture]);

  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current !== null || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.current = event.pointerId;
    onMove({ kind: 'begin', at: pointOf(event, event.currentTarget), thickness }, event.timeStamp);
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current !== event.pointerId) return;
    const steps = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const through = (steps.length > 0 ? steps : [event]).map((step) => pointOf(step, event.currentTarget));
    onMove({ kind: 'continue', through }, event.timeStamp);
  };
  const up = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current === event.pointerId) pen.current = null;
  };

  return (
    <div className={classes.padFrame} data-empty={(sheet.length === 0 && !picture) || undefined}>
      <canvas
        ref={canvas}
        className={classes.pad}
        width={SIDE}
        height={SIDE}
        role="img"
        aria-label="Drawing pad"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      />
    </div>
  );
}

function pointOf(event: { clientX: number; clientY: number }, board: HTMLCanvasElement): Point {
  const box = board.getBoundingClientRect();
  return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
}

function show(context: CanvasRenderingContext2D, { width, height, values }: Gray) {
  const pixels = new ImageData(width, height);
  values.forEach((value, i) => pixels.data.set([value, value, value, 255], 4 * i));
  const sheet = document.createElement('canvas');
  Object.assign(sheet, { width, height });
  sheet.getContext('2d')?.putImageData(pixels, 0, 0);
  const grow = Math.min(SIDE / width, SIDE / height);
  const [wide, high] = [width * grow, height * grow];
  context.imageSmoothingEnabled = grow < 4;
  context.drawImage(sheet, (SIDE - wide) / 2, (SIDE - high) / 2, wide, high);
}
