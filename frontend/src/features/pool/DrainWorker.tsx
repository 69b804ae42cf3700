import { Button, Text } from '@mantine/core';
import { IconPlayerPlay, IconZzz } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api, type Worker } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';

/** Lets a worker rest without losing its run, and work again. */
export function DrainWorker({ worker: { id, name, state } }: { worker: Worker }) {
  const rests = state === 'DRAINING' || state === 'DRAINED';
  const order = useMutation({
    mutationFn: () => (rests ? api.resumeWorker(id) : api.drainWorker(id)),
  });
  return (
    <>
      {state === 'DRAINING' && (
        <Text size="xs" c="dimmed">
          It saves its run, which goes on elsewhere, and takes no other.
        </Text>
      )}
      {order.error && <ErrorNote error={order.error} />}
      <Button
        variant="default"
        size="xs"
        aria-label={`${rests ? 'Resume' : 'Drain'} ${name}`}
        leftSection={rests ? <IconPlayerPlay size={15} /> : <IconZzz size={15} />}
        loading={order.isPending}
        onClick={() => order.mutate()}
      >
        {rests ? 'Resume' : 'Drain'}
      </Button>
    </>
  );
}
