import { ActionIcon, Alert, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import {
  IconBackpack,
  IconDots,
  IconKey,
  IconUserCheck,
  IconUserMinus,
  IconUserStar,
} from '@tabler/icons-react';
import { useState } from 'react';
import { api, type RosterPerson } from '@/shared/api';
import { Code, ErrorNote } from '@/shared/ui';
import { usePlacePerson, useRemovePerson, useResetPassword } from './queries';

interface Props {
  workshop: string;
  person: RosterPerson;
}

/** What an organizer can do with somebody. */
export function PersonActions({ workshop, person }: Props) {
  const [asking, setAsking] = useState<'remove' | 'password' | null>(null);
  const place = usePlacePerson(workshop);
  const isIn = person.state === 'member';
  const admit = (role: RosterPerson['role']) => place.mutate({ person: person.id, role });
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      {!isIn && (
        <Button size="compact-sm" loading={place.isPending} onClick={() => admit('participant')}>
          {person.state === 'applied' ? 'Let in' : 'Take back'}
        </Button>
      )}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${person.displayName}`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isIn && person.role === 'participant' && (
            <Menu.Item leftSection={<IconUserStar size={16} />} onClick={() => admit('organizer')}>
              Make organizer
            </Menu.Item>
          )}
          {isIn && person.role === 'organizer' && (
            <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => admit('participant')}>
              Make participant
            </Menu.Item>
          )}
          <Menu.Item
            component="a"
            href={api.packAddress(workshop, person.id)}
            download
            leftSection={<IconBackpack size={16} />}
          >
            Take-home pack
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setAsking('password')}>
            Reset password
          </Menu.Item>
          {person.state !== 'removed' && (
            <Menu.Item
              color="red"
              leftSection={<IconUserMinus size={16} />}
              onClick={() => setAsking('remove')}
            >
              Remove
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {place.error && <ErrorNote error={place.error} />}
      <RemovePerson
        workshop={workshop}
        person={person}
        opened={asking === 'remove'}
        onClose={() => setAsking(null)}
      />
      {asking === 'password' && (
        <ResetPassword workshop={workshop} person={person} onClose={() => setAsking(null)} />
      )}
    </Group>
  );
}

function RemovePerson({
  workshop,
  person,
  opened,
  onClose,
}: Props & { opened: boolean; onClose: () => void }) {
  const remove = useRemovePerson(workshop);
  return (
    <Modal opened={opened} onClose={onClose} title={`Remove ${person.displayName}?`} centered>
      <Stack>
        <Text size="sm">
          Their runs in this workshop are stopped and they are signed out everywhere. What they made stays
          theirs. You can take them back later.
        </Text>
        {remove.error && <ErrorNote error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep
          </Button>
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate(person.id, { onSuccess: onClose })}
          >
            Remove
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function ResetPassword({ workshop, person, onClose }: Props & { onClose: () => void }) {
  const reset = useResetPassword(workshop);
  return (
    <Modal opened onClose={onClose} title={`New password for ${person.displayName}`} centered>
      <Stack>
        {reset.data ? (
          <Alert color="signal" title="Hand it over now" icon={<IconKey />}>
            <Text size="sm" mb="xs">
              It is shown only this once.
            </Text>
            <Code name="password">{reset.data.password}</Code>
          </Alert>
        ) : (
          <Text size="sm">
            They get a new password, which you hand to them. Everything that is signed in with the old one is
            signed out, and their tokens end.
          </Text>
        )}
        {reset.error && <ErrorNote error={reset.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {reset.data ? 'Done' : 'Cancel'}
          </Button>
          {!reset.data && (
            <Button loading={reset.isPending} onClick={() => reset.mutate(person.id)}>
              Make a new password
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
