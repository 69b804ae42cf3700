import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import type { Character, Collection } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import classes from './characters.module.css';
import { useErase, useOwnCharacters, useWithdraw } from './queries';
import { Sheet } from './Sheet';

/** What one drew, and how to take it back. */
export function OwnDrawings({ collection }: { collection: Collection }) {
  const mine = useOwnCharacters(collection.id);
  const erase = useErase(collection.id);
  const drawn = mine.data ?? [];
  return (
    <Stack gap="sm">
      {mine.error && <ErrorNote error={mine.error} retry={() => mine.refetch()} />}
      {erase.error && <ErrorNote error={erase.error} />}
      {drawn.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing yet.
        </Text>
      ) : (
        <ul className={classes.sheets} aria-label="Your drawings">
          {drawn.map((one) => (
            <OwnDrawing key={one.id} drawn={one} onErase={() => erase.mutate(one)} />
          ))}
        </ul>
      )}
      {drawn.some(({ state }) => state === 'rejected') && (
        <Text size="sm" c="dimmed">
          Those framed in red were rejected; you are asked for them again.
        </Text>
      )}
      <Withdraw collection={collection} drawings={drawn.length} />
    </Stack>
  );
}

function OwnDrawing({ drawn, onErase }: { drawn: Character; onErase: () => void }) {
  const rejected = drawn.state === 'rejected';
  return (
    <li
      className={classes.own}
      data-state={drawn.state}
      title={rejected ? `This ${drawn.label} was rejected; draw it again.` : undefined}
    >
      <Sheet character={drawn} />
      <ActionIcon
        className={classes.erase}
        size={18}
        radius="xl"
        color="dark"
        aria-label={`Take ${drawn.label} back${rejected ? ', it was rejected' : ''}`}
        onClick={onErase}
      >
        <IconX size={12} />
      </ActionIcon>
    </li>
  );
}

function Withdraw({ collection, drawings }: { collection: Collection; drawings: number }) {
  const [asking, { open, close }] = useDisclosure();
  const withdraw = useWithdraw(collection.id);
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" style={{ alignSelf: 'start' }} onClick={open}>
        Withdraw my consent
      </Button>
      <Modal opened={asking} onClose={close} title="Withdraw your consent?" centered>
        <Stack>
          <Text size="sm">
            {drawings === 0
              ? 'You have drawn nothing here yet.'
              : `Your ${drawings === 1 ? 'drawing is' : `${drawings} drawings are`} erased.`}{' '}
            {collection.versions.length > 0 &&
              'Versions that are frozen already keep them without your name. '}
            You can agree again at any time.
          </Text>
          {withdraw.error && <ErrorNote error={withdraw.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Keep it
            </Button>
            <Button
              color="red"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate(undefined, { onSuccess: close })}
            >
              Withdraw
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
