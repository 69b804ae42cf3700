import { Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './insight.module.css';

interface Props {
  title: string;
  /** One sentence: what can be seen here. */
  idea: string;
  children: ReactNode;
}

/** Every insight in the same frame: what it is called, what it shows, the picture. */
export function Panel({ title, idea, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.panel}>
      <Stack gap={2} mb="sm">
        <Title order={3} id={id}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {idea}
        </Text>
      </Stack>
      {children}
    </section>
  );
}
