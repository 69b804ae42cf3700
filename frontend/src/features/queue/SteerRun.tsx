import { ActionIcon, Button, Group, Modal, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBarToUp, IconArrowBackUp } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '@/shared/ui';
import { useSteerRun } from './queries';

interface Props {
  run: string;
  name: string;
  /** A waiting run is moved up, a running one sent back. */
  waits: boolean;
  /** In a row of a table. */
  small?: boolean;
}

/** An organizer's hand on the queue: it asks for the reason, which everybody reads. */
export function SteerRun({ run, name, waits, small }: Props) {
  const [open, { open: ask, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const steer = useSteerRun(run);
  const act = waits ? 'Move up' : 'Send back';
  const send = (event: FormEvent) => {
    event.preventDefault();
    steer.mutate(
      { up: waits, reason },
      {
        onSuccess: () => {
          close();
          setReason('');
        },
      },
    );
  };
  const icon = waits ? <IconArrowBarToUp size={17} /> : <IconArrowBackUp size={17} />;
  return (
    <>
      {small ? (
        <Tooltip label={act}>
          <ActionIcon variant="subtle" onClick={ask} aria-label={`${act}: ${name}`}>
            {icon}
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button variant="light" color="grape" leftSection={icon} onClick={ask}>
          {act}
        </Button>
      )}
      <Modal opened={open} onClose={close} title={`${act}: ${name}`} centered>
        <form onSubmit={send}>
          <Stack>
            <Text size="sm">{waits ? UP : BACK}</Text>
            <TextInput
              label="Reason"
              description="Its owner and everybody who waits read it; it is in the audit log."
              placeholder="The demonstration is next."
              required
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
            {steer.error && <ErrorNote error={steer.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={steer.isPending} disabled={!reason.trim()}>
                {act}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

const UP = 'It goes before all others, after those that were moved up earlier.';
const BACK = 'It saves where it is after the step that it is in, waits again, and goes on from there.';
