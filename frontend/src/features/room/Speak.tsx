import { ActionIcon, Button, Group, Stack, Text, Textarea, Tooltip } from '@mantine/core';
import { IconSpeakerphone, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { Broadcast } from '@/shared/api';
import { ago } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import { useSayToRoom, useTakeBack } from './queries';
import classes from './room.module.css';

/** Says something above everybody's page, and takes it back. */
export function Speak({ broadcasts }: { broadcasts: readonly Broadcast[] }) {
  const [words, setWords] = useState('');
  const say = useSayToRoom();
  const takeBack = useTakeBack();
  const send = (event: FormEvent) => {
    event.preventDefault();
    say.mutate(words, { onSuccess: () => setWords('') });
  };
  return (
    <Stack gap="sm">
      <form onSubmit={send}>
        <Textarea
          label="Tell everybody"
          placeholder="Lunch until one."
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={6}
        />
        <Group justify="flex-end" mt="xs">
          <Button
            type="submit"
            leftSection={<IconSpeakerphone size={17} />}
            disabled={!words.trim()}
            loading={say.isPending}
          >
            Say it
          </Button>
        </Group>
      </form>
      {(say.error ?? takeBack.error) && <ErrorNote error={say.error ?? takeBack.error} />}
      {broadcasts.length > 0 && (
        <ul className={classes.saidList} aria-label="Said before">
          {broadcasts.map(({ id, words: said, at, by }) => (
            <li key={id}>
              <span>
                <span className={classes.said}>{said}</span>{' '}
                <small className={classes.when}>
                  {by}, {ago(at)}
                </small>
              </span>
              <Tooltip label="Take it back">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Take back: ${said}`}
                  onClick={() => takeBack.mutate(id)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
      {broadcasts.length === 0 && (
        <Text size="sm" c="dimmed">
          It stands above everybody’s page for four hours, or until they put it away.
        </Text>
      )}
    </Stack>
  );
}
