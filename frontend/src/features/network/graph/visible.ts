import { isGroup, type Item } from '../structure';

/** One line of the tree that the keys walk, in the order in which the network computes. */
export interface Row {
  item: Item;
  around: string | null;
}

export function rowsOf(
  items: readonly Item[],
  opened: ReadonlySet<string>,
  around: string | null = null,
): Row[] {
  return items.flatMap((item) => [
    { item, around },
    ...(isGroup(item) && opened.has(item.id) ? rowsOf(item.children, opened, item.id) : []),
  ]);
}

export type Move = { to: string } | { toggle: string } | null;

/** What a key does to the tree: up and down walk, right opens and goes in, left closes and goes out. */
export function moveBy(key: string, rows: readonly Row[], opened: ReadonlySet<string>, at: string): Move {
  const index = Math.max(
    0,
    rows.findIndex(({ item }) => item.id === at),
  );
  const row = rows[index];
  const to = (next: number): Move => {
    const found = rows[Math.max(0, Math.min(rows.length - 1, next))];
    return found ? { to: found.item.id } : null;
  };
  if (!row) return null;
  const group = isGroup(row.item);
  const open = opened.has(row.item.id);
  switch (key) {
    case 'ArrowDown':
      return to(index + 1);
    case 'ArrowUp':
      return to(index - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'ArrowRight':
      return group && !open ? { toggle: row.item.id } : to(index + 1);
    case 'ArrowLeft':
      if (group && open) return { toggle: row.item.id };
      return row.around ? { to: row.around } : to(index - 1);
    case 'Enter':
    case ' ':
      return group ? { toggle: row.item.id } : null;
    default:
      return null;
  }
}
