import { Badge, Group, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ModelImport } from '@/shared/api';
import { ago, bytes } from '@/shared/format';
import { Card } from '@/shared/ui';
import classes from './model.module.css';

interface Props {
  imports: readonly ModelImport[];
  /** The link to a model's page, made by the page: a feature knows no routes. */
  link: (model: string, name: string) => ReactNode;
}

const STATES = {
  queued: { color: 'gray', words: 'Waits for a worker' },
  reading: { color: 'loco', words: 'Being read' },
  done: { color: 'teal', words: 'Imported' },
  refused: { color: 'red', words: 'Refused' },
} as const;

/** Files on their way into the registry; of those that are refused, every reason with its place. */
export function ImportList({ imports, link }: Props) {
  return (
    <Stack gap="sm" aria-live="polite">
      {imports.map(({ id, name, fileName, bytes: size, state, problems, model, createdAt }) => (
        <Card key={id} p="md" aria-label={`Import of ${fileName}`}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Text fw={600} className={classes.fileName}>
              {model ? link(model, name) : name}
            </Text>
            <Badge
              variant="light"
              color={STATES[state].color}
              leftSection={state === 'queued' || state === 'reading' ? <Loader size={10} /> : undefined}
            >
              {STATES[state].words}
            </Badge>
          </Group>
          <Text size="xs" c="dimmed" className={classes.fileName}>
            {fileName} · {bytes(size)} · {ago(createdAt)}
          </Text>
          {problems.length > 0 && (
            <ul className={classes.problems}>
              {problems.map(({ place, message }) => (
                <li key={`${place} ${message}`}>
                  {place && <code>{place}</code>} {message}
                </li>
              ))}
            </ul>
          )}
        </Card>
      ))}
    </Stack>
  );
}
