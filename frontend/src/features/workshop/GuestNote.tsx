import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Card, ErrorNote } from '@/shared/ui';
import { useJoinWorkshop, useWorkshops } from './queries';

/** For who is in no workshop: what they wait for, and the way in. */
export function GuestNote({ moved }: { moved: () => Promise<void> }) {
  const applied = useWorkshops().data?.find(({ state }) => state === 'applied');
  const join = useJoinWorkshop(moved);
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) join.mutate(code.trim());
  };
  return (
    <Card aria-label="Join a workshop" mb="lg">
      <form onSubmit={submit}>
        <Stack gap="sm" maw={520}>
          <Title order={2}>
            {applied ? `You asked to join “${applied.title}”` : 'You are in no workshop yet'}
          </Title>
          <Text size="sm" c="dimmed">
            {applied
              ? 'As soon as an organizer lets you in, this note goes away by itself. Until then you can look at your own things.'
              : 'The organizers of your workshop show a code in the room. With it you can train, and the pool opens to you.'}
          </Text>
          <Group align="flex-end" gap="sm">
            <TextInput
              label="Join code"
              placeholder="K7QM-3FXP"
              value={code}
              autoComplete="off"
              autoCapitalize="characters"
              onChange={(event) => setCode(event.currentTarget.value)}
              flex={1}
              miw={180}
            />
            <Button type="submit" loading={join.isPending} disabled={!code.trim()}>
              Join
            </Button>
          </Group>
          {join.error && <ErrorNote error={join.error} />}
        </Stack>
      </form>
    </Card>
  );
}
