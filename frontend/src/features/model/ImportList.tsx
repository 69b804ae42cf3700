import { Badge, CloseButton, Group, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ModelImport } from '@/shared/api';
import { ago, bytes } from '@/shared/format';
import { Card } from '@/shared/ui';
import classes from './model.module.css';
import { useForgetImport } from './queries';

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

const isOver = (state: ModelImport['state']) => state === 'done' || state === 'refused';

/** Files on their way into the registry; of those that are refused, every reason with its place. */
export function ImportList({ imports, link }: Props) {
  const forget = useForgetImport();
  return (
    <Stack gap="sm" aria-live="polite">
      {imports.map(({ id, name, fileName, bytes: size, state, problems, model, createdAt }) => (
        <Card key={id} p="md" aria-label={`Import of ${fileName}`}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Text fw={600} className={classes.fileName}>
              {model ? link(model, name) : name}
            </Text>
            <Group gap={6} wrap="nowrap">
              <Badge
                variant="light"
                color={STATES[state].color}
                leftSection={isOver(state) ? undefined : <Loader size={10} />}
              >
                {STATES[state].words}
              </Badge>
              {isOver(state) && (
                <CloseButton
                  size="sm"
                  aria-label={`Forget the import of ${fileName}`}
                  disabled={forget.isPending}
                  onClick={() => forget.mutate(id)}
                />
              )}
            </Group>
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
