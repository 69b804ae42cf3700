import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { WorkshopItem } from '@/shared/api';
import { Card } from '@/shared/ui';
import { ROLE_WORDS, span, STATE_WORDS } from './words';
import classes from './workshop.module.css';

interface Props {
  workshops: readonly WorkshopItem[];
  link: (workshop: WorkshopItem) => ReactNode;
  /** What one can do with it, made by the page. */
  action: (workshop: WorkshopItem) => ReactNode;
}

/** One's workshops as cards. */
export function WorkshopList({ workshops, link, action }: Props) {
  return (
    <div className={classes.items}>
      {workshops.map((workshop) => (
        <Card key={workshop.id} p="md">
          <Stack gap={6} h="100%">
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              {link(workshop)}
              {workshop.current && workshop.role !== 'guest' && <Badge variant="light">You are here</Badge>}
            </Group>
            {span(workshop) && <Text size="sm">{span(workshop)}</Text>}
            <Text size="sm" c="dimmed">
              {workshop.people === 1 ? '1 person' : `${workshop.people} people`} ·{' '}
              {workshop.state === 'applied' ? STATE_WORDS.applied : ROLE_WORDS[workshop.role]}
            </Text>
            <Group mt="auto" pt={6}>
              {action(workshop)}
            </Group>
          </Stack>
        </Card>
      ))}
    </div>
  );
}
