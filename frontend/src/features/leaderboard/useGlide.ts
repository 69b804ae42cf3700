import { useLayoutEffect, useRef, type RefObject } from 'react';

const MILLISECONDS = 700;

/**
 * Lets the rows of a table glide from where they were when their order changes. All rows are equally high, so one
 * look at the page is enough however many there are, and only `transform` moves.
 *
 * @param keys of the rows, in their order
 */
export function useGlide(body: RefObject<HTMLTableSectionElement | null>, keys: readonly number[]) {
  const before = useRef(new Map<number, number>());
  const order = keys.join(' ');
  useLayoutEffect(() => {
    const places = new Map(keys.map((key, place) => [key, place]));
    const rows = body.current?.rows;
    const moved = keys.filter((key, place) => (before.current.get(key) ?? place) !== place);
    if (rows?.[0] && moved.length > 0 && !prefersStillness()) {
      const height = rows[0].offsetHeight;
      for (const key of moved) {
        const place = places.get(key) as number;
        const by = ((before.current.get(key) as number) - place) * height;
        rows[place]?.animate?.([{ transform: `translateY(${by}px)` }, { transform: 'none' }], {
          duration: MILLISECONDS,
          easing: 'cubic-bezier(0.3, 0, 0.1, 1)',
        });
      }
    }
    before.current = places;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the order is what matters, not the list that holds it
  }, [order]);
}

const prefersStillness = () => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
