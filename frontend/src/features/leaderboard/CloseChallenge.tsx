import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Challenge } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useCloseChallenge } from './queries';

/** For organizers: the end of a challenge, after a question. */
export function CloseChallenge({ challenge }: { challenge: Challenge }) {
  const [asking, { open, close }] = useDisclosure();
  const closing = useCloseChallenge();
  return (
    <>
      <Button variant="default" onClick={open}>
        Close it
      </Button>
      <Modal opened={asking} onClose={close} title={`Close “${challenge.title}”?`} centered>
        <Stack>
          <Text size="sm">
            The results stay as they are now, for good. What waits to be scored is not scored any more.
          </Text>
          {closing.error && <ErrorNote error={closing.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button
              loading={closing.isPending}
              onClick={() => closing.mutate(challenge.id, { onSuccess: close })}
            >
              Close the challenge
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
