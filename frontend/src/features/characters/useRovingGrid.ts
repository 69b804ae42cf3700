import { useRef, useState, type KeyboardEvent } from 'react';

/**
 * One stop of the Tab key for many things: arrows go between them, and the row above and below is found by where
 * things lie. A key that does something goes on to the next.
 *
 * @param act what a key does with the thing at a place; whether it was such a key
 */
export function useRovingGrid(size: number, act: (place: number, key: string) => boolean) {
  const [chosen, setChosen] = useState(0);
  const cells = useRef<(HTMLElement | null)[]>([]);
  const at = Math.min(chosen, Math.max(0, size - 1));

  const go = (place: number) => {
    const to = Math.max(0, Math.min(size - 1, place));
    setChosen(to);
    cells.current[to]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = arrow(event.key, at, cells.current);
    if (place !== null) go(place);
    else if (act(at, event.key)) go(at + 1);
    else return;
    event.preventDefault();
  };
  return {
    list: { onKeyDown },
    cell: (place: number) => ({
      ref: (cell: HTMLElement | null) => {
        cells.current[place] = cell;
      },
      tabIndex: place === at ? 0 : -1,
      onFocus: () => setChosen(place),
    }),
  };
}

function arrow(key: string, at: number, cells: readonly (HTMLElement | null)[]): number | null {
  switch (key) {
    case 'ArrowRight':
      return at + 1;
    case 'ArrowLeft':
      return at - 1;
    case 'ArrowDown':
      return at + columns(cells);
    case 'ArrowUp':
      return at - columns(cells);
    case 'Home':
      return 0;
    case 'End':
      return cells.length - 1;
    default:
      return null;
  }
}

/** How many lie in the first row. */
function columns(cells: readonly (HTMLElement | null)[]): number {
  const top = cells[0]?.offsetTop;
  const below = cells.findIndex((cell) => cell !== null && cell.offsetTop !== top);
  return below < 1 ? cells.length : below;
}
