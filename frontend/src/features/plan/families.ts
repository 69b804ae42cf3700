import type { Architecture } from '@/shared/api';

interface Group {
  group: string;
  items: { value: string; label: string }[];
}

/** As a select shows them: under their families' names, in the server's order. */
export function byFamily(architectures: readonly Architecture[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, title, year, family } of architectures) {
    const name = family?.title ?? 'Networks';
    const group = groups.get(name) ?? { group: name, items: [] };
    group.items.push({ value: id, label: year ? `${title} (${year})` : title });
    groups.set(name, group);
  }
  return [...groups.values()];
}
