import { Paper, type PaperProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface Props extends PaperProps {
  className?: string;
  children: ReactNode;
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
