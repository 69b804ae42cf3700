import { Box, Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface Props {
  /** The page's name: its only h1 and the browser tab's title. */
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, lead, actions, children }: Props) {
  useDocumentTitle(`${title} · Trainyard`);
  return (
    <>
      <div className={classes.header}>
        <Box miw={0}>
          <Title order={1}>{title}</Title>
          {lead && <div className={classes.lead}>{lead}</div>}
        </Box>
        {actions && <Group gap="xs">{actions}</Group>}
      </div>
      {children}
    </>
  );
}
