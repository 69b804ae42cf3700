import type { Architecture, Task } from '@/shared/api';

export interface Family {
  id: string;
  title: string;
  /** `1998`, or `2014–2015`. */
  years: string;
  members: Architecture[];
}

export interface Filter {
  words: string;
  task: Task | 'all';
}

/** Architectures by family, in the order in which the server lists them. */
export function familiesOf(architectures: readonly Architecture[], filter: Filter): Family[] {
  const families = new Map<string, Architecture[]>();
  for (const one of architectures.filter((each) => fits(each, filter))) {
    const id = one.family?.id ?? '';
    families.set(id, [...(families.get(id) ?? []), one]);
  }
  return [...families].map(([id, members]) => ({
    id,
    title: members[0]?.family?.title ?? 'Networks',
    years: yearsOf(members),
    members,
  }));
}

function fits({ id, title, idea, year, paper, tasks, family }: Architecture, { words, task }: Filter) {
  const text = [id, title, idea, year, paper?.title, family?.title].join(' ').toLowerCase();
  const asked = task === 'all' || (tasks ?? ['classification']).includes(task);
  return (
    asked &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

function yearsOf(members: readonly Architecture[]): string {
  const years = members.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first}–${last}`;
}

/** The tasks that at least one architecture does, in the order of their first one. */
export const tasksOf = (architectures: readonly Architecture[]): Task[] => [
  ...new Set(architectures.flatMap(({ tasks }) => tasks ?? [])),
];
