import { Paper, type PaperProps } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './ui.module.css';

interface Props extends PaperProps {
  className?: string;
  children: ReactNode;
  /** Of the surface, as for full screen. */
  ref?: Ref<HTMLDivElement>;
  'aria-label'?: string;
}

/** The one surface that things lie on. */
export function Card({ children, className = '', ...rest }: Props) {
  return (
    <Paper className={`${classes.card} ${className}`} p={{ base: 'md', sm: 'lg' }} {...rest}>
      {children}
    </Paper>
  );
}
