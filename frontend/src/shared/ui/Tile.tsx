import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface Props {
  label: string;
  children: ReactNode;
  color?: string;
}

/** One number with its name. */
export function Tile({ label, children, color }: Props) {
  return (
    <div className={classes.tile} style={color ? { borderLeftColor: color } : undefined}>
      <div className="ty-sign">{label}</div>
      <div className={classes.tileValue}>{children}</div>
    </div>
  );
}
