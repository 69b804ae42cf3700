import { percent } from '@/shared/format';
import classes from './sweep.module.css';

interface Props {
  title: string;
  rows: { title: string; values: readonly string[] };
  columns: { title: string; values: readonly string[] };
  /** 0 to 1; `null` where nothing is measured yet. */
  cells: readonly (readonly (number | null)[])[];
}

/** Results of every combination of two varied values; the darker, the better. */
export function HeatMap({ title, rows, columns, cells }: Props) {
  const known = cells.flat().filter((cell) => cell !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  return (
    <div className={classes.scroll}>
      <table className={classes.heat}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              {rows.title} ↓ · {columns.title} →
            </th>
            {columns.values.map((value) => (
              <th key={value} scope="col">
                {value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.values.map((row, i) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.values.map((column, j) => {
                const cell = cells[i]?.[j] ?? null;
                const share = cell === null ? 0 : (cell - low) / span;
                return (
                  <td
                    key={column}
                    style={{
                      background: `color-mix(in srgb, var(--mantine-color-loco-7) ${cell === null ? 0 : 12 + 83 * share}%, transparent)`,
                      color: share > 0.5 ? 'white' : undefined,
                    }}
                  >
                    {cell === null ? '–' : percent(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
