import { Group, Text, useComputedColorScheme } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { css, gradient, type Scheme } from '@/shared/tensor';
import { logShare, mostConfused, peaksOf, sumsOf } from './confusion';
import classes from './insight.module.css';
import { counted, percent } from './words';

interface Props {
  labels: readonly string[];
  confusion: readonly (readonly number[])[];
  /** What the examples are. */
  things: string;
}

interface Cell {
  row: number;
  column: number;
}

/** Rows are what the images are, columns what the network says. Arrow keys walk; every cell says its numbers. */
export function ConfusionMatrix({ labels, confusion, things }: Props) {
  const scheme = useComputedColorScheme('light');
  const sums = sumsOf(confusion);
  const peaks = peaksOf(confusion);
  const [looked, setLooked] = useState<Cell | null>(null);
  const [focus, setFocus] = useState<Cell>({ row: 0, column: 0 });
  const worst = mostConfused(confusion, 3);
  const long = labels.some((label) => label.length > 3);

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const [down, right] = STEPS[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const inside = (at: number) => Math.max(0, Math.min(labels.length - 1, at));
    const next = { row: inside(focus.row + down), column: inside(focus.column + right) };
    setFocus(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };

  return (
    <div>
      <Text fw={650} className="ty-numbers">
        {percent(sums.total === 0 ? null : sums.right / sums.total)} right
        <Text span c="dimmed" fw={400}>
          {' '}
          ({counted(sums.right)} of {counted(sums.total)} test {things})
        </Text>
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        Rows: what they are. Columns: what they are read as.
      </Text>
      <div className={classes.matrixScroll}>
        <table
          className={classes.matrix}
          data-long={long || undefined}
          role="grid"
          aria-label="Confusion matrix, true label by predicted label"
          onKeyDown={walk}
          onPointerLeave={() => setLooked(null)}
        >
          <thead>
            <tr>
              <td />
              {labels.map((label, column) => (
                <th key={label} scope="col" data-on={looked?.column === column || undefined}>
                  <span>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {confusion.map((counts, row) => (
              <tr key={labels[row]}>
                <th scope="row" data-on={looked?.row === row || undefined}>
                  {labels[row]}
                </th>
                {counts.map((count, column) => (
                  <td
                    key={labels[column]}
                    role="gridcell"
                    data-cell={`${row} ${column}`}
                    tabIndex={focus.row === row && focus.column === column ? 0 : -1}
                    aria-label={cellWords(labels, things, row, column, count)}
                    style={colours(count, row === column, peaks, scheme)}
                    onPointerEnter={() => setLooked({ row, column })}
                    onFocus={() => {
                      setFocus({ row, column });
                      setLooked({ row, column });
                    }}
                  >
                    {count > 0 ? count : ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" mt="xs" mih={40} className="ty-numbers">
        {looked ? details(labels, things, confusion, sums, looked) : mostWords(labels, things, worst)}
      </Text>
      <Group gap="4px 24px">
        <Key name="right" most={peaks.right} to={1} scheme={scheme} />
        <Key name="mixed up" most={peaks.wrong} to={-1} scheme={scheme} />
      </Group>
    </div>
  );
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where text on a cell turns from dark to light (or back): half-way the palette is darkest against both. */
const DEEP = 0.6;

function colours(count: number, right: boolean, peaks: { right: number; wrong: number }, scheme: Scheme) {
  const share = logShare(count, right ? peaks.right : peaks.wrong);
  const dark = scheme === 'light' ? share > DEEP : share <= DEEP;
  return { background: css(right ? share : -share, scheme), color: dark ? '#fff' : '#16211d' };
}

function cellWords(
  labels: readonly string[],
  things: string,
  row: number,
  column: number,
  count: number,
): string {
  return `${counted(count)} ${things} of ${labels[row]} read as ${labels[column]}`;
}

function details(
  labels: readonly string[],
  things: string,
  confusion: readonly (readonly number[])[],
  sums: { rows: number[] },
  { row, column }: Cell,
): string {
  const count = confusion[row]?.[column] ?? 0;
  const of = sums.rows[row] ?? 0;
  const words = `${cellWords(labels, things, row, column, count)}, ${percent(of === 0 ? null : count / of)} of all ${counted(of)} of them`;
  return row === column ? `${words}: right.` : `${words}.`;
}

function mostWords(
  labels: readonly string[],
  things: string,
  worst: { row: number; column: number; count: number }[],
): string {
  if (worst.length === 0) return `Not a single mistake on the test ${things}.`;
  const pairs = worst.map(
    ({ row, column, count }) => `${labels[row]} as ${labels[column]} (${counted(count)})`,
  );
  return `Mixed up most: ${pairs.join(', ')}. Point at a cell, or walk with the arrow keys.`;
}

function Key({ name, most, to, scheme }: { name: string; most: number; to: 1 | -1; scheme: Scheme }) {
  return (
    <span className={classes.key}>
      {name}: 0
      <span className={classes.keyBar} style={{ background: gradient(0, to, scheme) }} />
      {counted(most)} <span className={classes.faint}>(logarithmic)</span>
    </span>
  );
}
