import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BoardName, ShownName } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useBoardName, useChooseName } from './queries';

/** What one is called where everybody looks: by a number, unless one chooses otherwise. */
export function NameChoice() {
  const name = useBoardName();
  if (name.error) return <ErrorNote error={name.error} retry={() => name.refetch()} />;
  return name.data ? <Choice key={name.data.text} name={name.data} /> : null;
}

function Choice({ name }: { name: BoardName }) {
  const [shown, setShown] = useState<ShownName>(name.shown);
  const [nickname, setNickname] = useState(name.nickname ?? '');
  const choose = useChooseName();
  const changed = shown !== name.shown || (shown === 'nickname' && nickname.trim() !== name.nickname);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate({ shown, nickname: nickname.trim() || undefined });
      }}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          Others see you as <b>{name.text}</b>. Organizers see every name.
        </Text>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label="What others see"
            value={shown}
            onChange={(value) => setShown(value as ShownName)}
            data={[
              { value: 'number', label: 'A number' },
              { value: 'nickname', label: 'A nickname' },
              { value: 'name', label: 'My name' },
            ]}
          />
          {shown === 'nickname' && (
            <TextInput
              size="xs"
              aria-label="Nickname"
              placeholder="Gradient Grace"
              value={nickname}
              maxLength={40}
              onChange={(event) => setNickname(event.currentTarget.value)}
            />
          )}
          {changed && (
            <Button type="submit" size="xs" loading={choose.isPending}>
              Show that
            </Button>
          )}
        </Group>
        {choose.error && <ErrorNote error={choose.error} />}
      </Stack>
    </form>
  );
}
