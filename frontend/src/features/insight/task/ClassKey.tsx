import classes from './task.module.css';

interface Props {
  names: readonly { label: string; color: string }[];
  marks?: readonly { mark: string; label: string }[];
}

/** Which colour is which class, and what other marks mean. */
export function ClassKey({ names, marks = [] }: Props) {
  return (
    <ul className={classes.key} aria-label="Legend">
      {names.map(({ label, color }) => (
        <li key={label}>
          <span className={classes.swatch} style={{ background: color }} aria-hidden />
          {label}
        </li>
      ))}
      {marks.map(({ mark, label }) => (
        <li key={label}>
          <span aria-hidden>{mark}</span>
          {label}
        </li>
      ))}
    </ul>
  );
}
