import { Text } from '@mantine/core';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ClassLegend, classColour } from './ClassLegend';
import classes from './lookinside.module.css';

export interface Point {
  /** 0 to 1, from the left and from the top. */
  x: number;
  y: number;
  /** Of the test image. */
  index: number;
  label: number;
  /** Base64. */
  png: string;
}

const SIDE = 480;
const MARGIN = 12;
const REACH = 0.03;

/** Points coloured by class; the nearest one to the pointer shows its image, the legend hides classes. */
export function Scatter({ points, labels }: { points: readonly Point[]; labels: readonly string[] }) {
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState<number | null>(null);
  const shown = points.filter(({ label }) => !hidden.has(label));
  const point = at === null ? undefined : shown[at];
  const present = labels.map((_, label) => label).filter((label) => points.some((p) => p.label === label));

  const look = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const side = SIDE + 2 * MARGIN;
    const place = (share: number) => (share * side - MARGIN) / SIDE;
    setAt(
      nearest(
        shown,
        place((event.clientX - box.left) / box.width),
        place((event.clientY - box.top) / box.height),
      ),
    );
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step || shown.length === 0) return;
    event.preventDefault();
    setAt(((at ?? -step) + step + shown.length) % shown.length);
  };
  return (
    <div className={classes.scatter}>
      <div
        className={classes.plane}
        role="slider"
        tabIndex={0}
        aria-label="Test images in a plane"
        aria-valuemin={0}
        aria-valuemax={shown.length}
        aria-valuenow={at === null ? 0 : at + 1}
        aria-valuetext={point ? wordsOf(point, labels) : 'no image chosen'}
        onKeyDown={walk}
        onPointerMove={look}
        onPointerDown={look}
      >
        <svg viewBox={`${-MARGIN} ${-MARGIN} ${SIDE + 2 * MARGIN} ${SIDE + 2 * MARGIN}`} aria-hidden="true">
          {shown.map(({ x, y, index, label }) => (
            <circle key={index} cx={x * SIDE} cy={y * SIDE} r={4} fill={classColour(label, labels.length)} />
          ))}
          {point && <circle cx={point.x * SIDE} cy={point.y * SIDE} r={8} className={classes.ring} />}
        </svg>
      </div>
      <div className={classes.beside}>
        <ClassLegend
          labels={labels}
          present={present}
          hidden={hidden}
          onHidden={(now) => {
            setHidden(now);
            setAt(null);
          }}
        />
        <div className={classes.hovered} aria-live="polite">
          {point ? (
            <>
              <img src={`data:image/png;base64,${point.png}`} alt="" />
              <Text size="sm">{wordsOf(point, labels)}</Text>
            </>
          ) : (
            <Text size="sm" c="dimmed">
              Point at an image, or walk through them with the arrow keys.
            </Text>
          )}
        </div>
      </div>
    </div>
  );
}

const wordsOf = ({ index, label }: Point, labels: readonly string[]) =>
  `Test image ${index}: ${labels[label] ?? label}`;

/** The place of the nearest point within reach, or null. */
export function nearest(points: readonly Pick<Point, 'x' | 'y'>[], x: number, y: number): number | null {
  let [best, least] = [null as number | null, REACH];
  points.forEach((point, i) => {
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}
