import type { SweepAxis, SweepDetail, SweepMember } from '@/shared/api';

/** A result that can be drawn; NaN and infinity cannot. */
export function accuracyOf(member: SweepMember): number | null {
  return typeof member.testAccuracy === 'number' ? member.testAccuracy : null;
}

/** The member with the highest validation accuracy; of equals the one with fewer parameters. */
export function bestOf(members: readonly SweepMember[]): SweepMember | undefined {
  return members
    .filter((member) => accuracyOf(member) !== null)
    .sort(
      (a, b) =>
        (accuracyOf(b) ?? 0) - (accuracyOf(a) ?? 0) ||
        (a.parameters ?? Infinity) - (b.parameters ?? Infinity),
    )[0];
}

export interface Spread {
  x: number;
  mean: number;
  low: number;
  high: number;
}

function spread(x: number, values: readonly number[]): Spread {
  return {
    x,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: Math.min(...values),
    high: Math.max(...values),
  };
}

/** The accuracies at each of some places along x, over everything else that was varied. */
function spreads(members: readonly SweepMember[], x: (member: SweepMember) => number): Spread[] {
  const at = new Map<number, number[]>();
  for (const member of members) {
    const accuracy = accuracyOf(member);
    if (accuracy !== null) at.set(x(member), [...(at.get(x(member)) ?? []), accuracy]);
  }
  return [...at].map(([place, values]) => spread(place, values)).sort((a, b) => a.x - b.x);
}

export const isSeed = (axis: SweepAxis) => axis.title === 'seed';
export const isNumeric = (axis: SweepAxis) => axis.values.every((value) => typeof value === 'number');

/** A value as people read it; of an object its id. */
export function wordOf(value: unknown): string {
  if (value !== null && typeof value === 'object' && 'id' in value) return String(value.id);
  return String(value);
}

const TREATMENTS = ['BnB', 'BnB+', 'AnB', 'AnB+'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** The figure of Yosinski et al. 2014: one line per treatment over n; n = 0 is the base network on B. */
export function studyLines(members: readonly SweepMember[]): { treatment: Treatment; points: Spread[] }[] {
  const base = spreads(
    members.filter((member) => member.place[0] === 'baseB'),
    () => 0,
  );
  return TREATMENTS.map((treatment) => ({
    treatment,
    points: [
      ...base,
      ...spreads(
        members.filter((member) => member.place[0] === treatment),
        (member) => Number(member.place[1]),
      ),
    ],
  }));
}

/** Accuracy over one numeric axis, one line for each value of the other (or one line alone). */
export function linesOver(
  { sweep, members }: SweepDetail,
  axis: number,
): { label: string; points: Spread[] }[] {
  const other = sweep.axes.findIndex((one, i) => i !== axis && !isSeed(one));
  const groups = other < 0 ? [null] : (sweep.axes[other]?.values.map(wordOf) ?? []);
  return groups.map((group) => ({
    label: group === null ? 'Validation accuracy' : `${sweep.axes[other]?.title} ${group}`,
    points: spreads(
      members.filter((member) => group === null || wordOf(member.place[other]) === group),
      (member) => Number(member.place[axis]),
    ),
  }));
}

/** The mean accuracy of every combination of two axes' values; `null` where nothing is measured yet. */
export function heat({ sweep, members }: SweepDetail, rows: number, columns: number): (number | null)[][] {
  const values = (axis: number) => sweep.axes[axis]?.values.map(wordOf) ?? [];
  return values(rows).map((row) =>
    values(columns).map((column) => {
      const here = members.filter(
        (member) => wordOf(member.place[rows]) === row && wordOf(member.place[columns]) === column,
      );
      return spreads(here, () => 0)[0]?.mean ?? null;
    }),
  );
}
