import type { Box, Point } from './drawing';

const SMALLEST = 0.08;
const LARGEST = 3;
/** Below this scale a card cannot be read: a drawing that would need less is shown from its beginning. */
const READABLE = 0.78;
const EDGE = 16;
/** A press that moves less, in pixels, is a click. */
const DRAG = 4;

/**
 * Moves and scales a drawing by mouse, wheel, fingers and keys. The view lives outside of React: moving draws nothing
 * anew, it only sets one transform.
 */
export class PanZoom {
  private x = 0;
  private y = 0;
  private scale = 1;
  private size = { width: 1, height: 1 };
  private svg: SVGSVGElement | null = null;
  private scene: SVGGElement | null = null;
  private readonly pointers = new Map<number, Point>();
  private travelled = 0;
  /** Somebody chose this view: a new size is no reason to leave it. */
  private touched = false;

  /** Returns how to let go. */
  attach(svg: SVGSVGElement, scene: SVGGElement): () => void {
    this.svg = svg;
    this.scene = scene;
    const left = new AbortController();
    const { signal } = left;
    svg.addEventListener('wheel', this.wheel, { passive: false, signal });
    svg.addEventListener('pointerdown', this.press, { signal });
    svg.addEventListener('pointermove', this.move, { signal });
    svg.addEventListener('pointerup', this.release, { signal });
    svg.addEventListener('pointercancel', this.release, { signal });
    svg.addEventListener('pointerleave', this.release, { signal });
    svg.addEventListener('click', this.click, { capture: true, signal });
    const resized = new ResizeObserver(() => !this.touched && this.show());
    resized.observe(svg);
    return () => {
      left.abort();
      resized.disconnect();
    };
  }

  /** Tells of a drawing of another size. */
  resize(size: { width: number; height: number }) {
    this.size = size;
    if (!this.touched) this.show();
  }

  fit() {
    this.touched = false;
    this.show();
  }

  zoom(factor: number, at: Point = this.middle()) {
    const next = Math.min(LARGEST, Math.max(SMALLEST, this.scale * factor));
    const by = next / this.scale;
    this.touched = true;
    this.set(at.x - (at.x - this.x) * by, at.y - (at.y - this.y) * by, next);
  }

  /** By pixels of the screen. */
  pan(by: Point) {
    this.touched = true;
    this.set(this.x + by.x, this.y + by.y, this.scale);
  }

  /** By lengths of the drawing. */
  shift(by: Point) {
    this.pan({ x: by.x * this.scale, y: by.y * this.scale });
  }

  /** Moves the drawing just so far that the box is seen. */
  reveal(box: Box) {
    const port = this.port();
    if (!port) return;
    const by = {
      x: missing(this.x + box.x * this.scale, box.width * this.scale, port.width),
      y: missing(this.y + box.y * this.scale, box.height * this.scale, port.height),
    };
    if (by.x !== 0 || by.y !== 0) this.pan(by);
  }

  private show() {
    const port = this.port();
    if (!port) return;
    const { width, height } = this.size;
    const across = (port.width - 2 * EDGE) / width;
    const whole = Math.min(1.1, across, (port.height - 2 * EDGE) / height);
    const scale = Math.max(whole, Math.min(READABLE, across));
    const y = height * scale <= port.height ? (port.height - height * scale) / 2 : EDGE;
    this.set((port.width - width * scale) / 2, y, scale);
  }

  private set(x: number, y: number, scale: number) {
    this.x = x;
    this.y = y;
    this.scale = scale;
    this.scene?.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
  }

  /** Null while nothing is laid out. */
  private port(): DOMRect | null {
    const port = this.svg?.getBoundingClientRect();
    return port && port.width > 0 ? port : null;
  }

  private middle(): Point {
    const port = this.port();
    return port ? { x: port.width / 2, y: port.height / 2 } : { x: 0, y: 0 };
  }

  private inside({ clientX, clientY }: MouseEvent): Point {
    const port = this.port();
    return { x: clientX - (port?.left ?? 0), y: clientY - (port?.top ?? 0) };
  }

  /** The page scrolls by the wheel alone; with Ctrl or ⌘, or two fingers on a pad, the drawing grows. */
  private readonly wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * 0.004), this.inside(event));
  };

  private readonly press = (event: PointerEvent) => {
    if (this.pointers.size === 0) this.travelled = 0;
    this.pointers.set(event.pointerId, this.inside(event));
  };

  private readonly move = (event: PointerEvent) => {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.inside(event);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.travelled += Math.hypot(now.x - before.x, now.y - before.y);
    this.pointers.set(event.pointerId, now);
    if (other) {
      const apart = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
      this.zoom(apart(now) / apart(before), other);
    } else if (this.travelled > DRAG) {
      this.svg?.setPointerCapture(event.pointerId);
      this.pan({ x: now.x - before.x, y: now.y - before.y });
    }
  };

  /** The press that moved the drawing is no click on what lay under it. */
  private readonly click = (event: MouseEvent) => {
    if (this.travelled > DRAG) event.stopPropagation();
  };

  private readonly release = (event: PointerEvent) => {
    this.pointers.delete(event.pointerId);
  };
}

/** How far something must move to be between 0 and `room`, with a little space around it. */
function missing(start: number, length: number, room: number): number {
  if (start < EDGE) return EDGE - start;
  const over = start + length - (room - EDGE);
  return over > 0 ? -Math.min(over, start - EDGE) : 0;
}
