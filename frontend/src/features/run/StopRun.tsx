import { ActionIcon, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerStop } from '@tabler/icons-react';
import { ErrorNote } from '@/shared/ui';
import { useStopRun } from './queries';

interface Props {
  id: string;
  /** In a row of a table: the run's name, and only an icon to press. */
  small?: string;
}

/** Stops a run after asking once more. */
export function StopRun({ id, small }: Props) {
  const [asking, { open, close }] = useDisclosure();
  const stop = useStopRun(id);
  return (
    <>
      {small === undefined ? (
        <Button
          color="red"
          variant="light"
          leftSection={<IconPlayerStop size={17} />}
          onClick={open}
          loading={stop.isPending}
          disabled={stop.isSuccess}
        >
          {stop.isSuccess ? 'Stopping…' : 'Stop run'}
        </Button>
      ) : (
        <Tooltip label={stop.isSuccess ? 'Stopping…' : 'Stop'}>
          <ActionIcon
            color="red"
            variant="subtle"
            aria-label={`Stop: ${small}`}
            onClick={open}
            loading={stop.isPending}
            disabled={stop.isSuccess}
          >
            <IconPlayerStop size={17} />
          </ActionIcon>
        </Tooltip>
      )}
      <Modal opened={asking} onClose={close} title="Stop this run?" centered>
        <Stack>
          <Text size="sm">
            The training ends after the step it is in. The curves up to there stay; it can’t be continued,
            only run again.
          </Text>
          {stop.error && <ErrorNote error={stop.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Keep training
            </Button>
            <Button
              color="red"
              loading={stop.isPending}
              onClick={() => stop.mutate(undefined, { onSuccess: close })}
              data-autofocus
            >
              Stop run
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
