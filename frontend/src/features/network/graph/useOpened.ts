import { useMemo, useState } from 'react';
import { groupsAround, isGroup, openedAtFirst, walk, type Item } from '../structure';

/** As many things as one takes in at a glance. */
const AT_A_GLANCE = 24;

/** Which groups are open: by themselves, or because somebody opened or closed them. */
export function useOpened(outline: readonly Item[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const opened = useMemo(() => {
    const all = openedAtFirst(outline, AT_A_GLANCE);
    for (const [id, open] of chosen) {
      if (open) all.add(id);
      else all.delete(id);
    }
    return all;
  }, [outline, chosen]);

  const set = (ids: Iterable<string>, open: boolean) =>
    setChosen((before) => new Map([...before, ...[...ids].map((id) => [id, open] as const)]));
  const groups = (kind: (item: Item) => boolean) =>
    [...walk(outline)].filter((item) => isGroup(item) && kind(item)).map(({ id }) => id);
  return {
    opened,
    toggle: (id: string) => set([id], !opened.has(id)),
    openAll: () =>
      set(
        groups(({ kind }) => kind !== 'unit'),
        true,
      ),
    closeAll: () =>
      set(
        groups(() => true),
        false,
      ),
    openTo: (id: string) => set(groupsAround(outline, id), true),
  };
}
