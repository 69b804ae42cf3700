import type { ReactNode } from 'react';
import classes from './room.module.css';

interface Props {
  icon: ReactNode;
  /** What kind of bar it is, for those who do not see its colour. */
  label: string;
  tone: 'stage' | 'word' | 'answer';
  children: ReactNode;
  actions?: ReactNode;
}

/** One line above the page; on a phone its actions move below. */
export function Bar({ icon, label, tone, children, actions }: Props) {
  return (
    <section className={classes.bar} data-tone={tone} aria-label={label}>
      <span className={classes.barIcon} aria-hidden="true">
        {icon}
      </span>
      <div className={classes.barWords} aria-live="polite">
        {children}
      </div>
      {actions && <div className={classes.barActions}>{actions}</div>}
    </section>
  );
}
