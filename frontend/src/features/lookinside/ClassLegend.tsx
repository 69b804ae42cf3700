import classes from './lookinside.module.css';

interface Props {
  labels: readonly string[];
  /** Classes that there is something of. */
  present: readonly number[];
  hidden: ReadonlySet<number>;
  onHidden: (hidden: ReadonlySet<number>) => void;
}

/** The classes with their colours; each can be hidden. */
export function ClassLegend({ labels, present, hidden, onHidden }: Props) {
  const toggle = (label: number) => {
    const next = new Set(hidden);
    if (!next.delete(label)) next.add(label);
    onHidden(next);
  };
  return (
    <ul className={classes.legend} aria-label="Classes; choose one to hide or show it">
      {present.map((label) => (
        <li key={label}>
          <button type="button" aria-pressed={!hidden.has(label)} onClick={() => toggle(label)}>
            <span style={{ background: classColour(label, labels.length) }} />
            {labels[label]}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Hues all around, every second one darker: neighbours stay apart. */
export const classColour = (label: number, count: number) =>
  `hsl(${Math.round((360 * label) / count)} 72% ${label % 2 === 0 ? 58 : 42}%)`;
