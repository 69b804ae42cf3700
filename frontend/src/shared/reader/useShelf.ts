import { useEffect, useState } from 'react';
import { makeShelf, type Shelf } from './shelf';

/** A shelf for as long as the component is there. */
export function useShelf(): Shelf {
  const [shelf] = useState(makeShelf);
  useEffect(() => () => shelf.close(), [shelf]);
  return shelf;
}
