import { Stack, Text, ThemeIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface Props {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** A place where nothing is yet, and how something comes to be there. */
export function Empty({ icon, title, children, action }: Props) {
  return (
    <Stack align="center" gap="xs" className={classes.empty}>
      <ThemeIcon size={52} radius="xl" variant="light">
        {icon}
      </ThemeIcon>
      <Text fw={650}>{title}</Text>
      {children && (
        <Text c="dimmed" maw={440} size="sm">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
