export interface Sums {
  total: number;
  right: number;
  /** Test images of each label. */
  rows: number[];
  /** How often each label was predicted. */
  columns: number[];
}

export function sumsOf(confusion: readonly (readonly number[])[]): Sums {
  const rows = confusion.map((row) => row.reduce((all, count) => all + count, 0));
  const columns = confusion.map((_, column) => confusion.reduce((all, row) => all + (row[column] ?? 0), 0));
  const right = confusion.reduce((all, row, i) => all + (row[i] ?? 0), 0);
  return { total: rows.reduce((all, one) => all + one, 0), right, rows, columns };
}

/** The largest count on the diagonal and off it: each has its own colour and scale. */
export function peaksOf(confusion: readonly (readonly number[])[]): { right: number; wrong: number } {
  let [right, wrong] = [0, 0];
  confusion.forEach((row, i) =>
    row.forEach((count, j) => {
      if (i === j) right = Math.max(right, count);
      else wrong = Math.max(wrong, count);
    }),
  );
  return { right, wrong };
}

/** 0 for none, 1 for the most, in steps of the logarithm: one mistake among thousands can still be seen. */
export function logShare(count: number, most: number): number {
  return most <= 0 ? 0 : Math.log1p(count) / Math.log1p(most);
}

export interface Confused {
  row: number;
  column: number;
  count: number;
}

/** The pairs that are mixed up most, worst first. */
export function mostConfused(confusion: readonly (readonly number[])[], limit: number): Confused[] {
  return confusion
    .flatMap((row, i) => row.map((count, j) => ({ row: i, column: j, count })))
    .filter((cell) => cell.row !== cell.column && cell.count > 0)
    .sort((a, b) => b.count - a.count || a.row - b.row || a.column - b.column)
    .slice(0, limit);
}
