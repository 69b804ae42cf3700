import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { ErrorNote } from '@/shared/ui';
import { useDeleteModel } from './queries';

/** Deletes a model after asking once more. */
export function DeleteModel({ id, onDeleted }: { id: string; onDeleted: () => void }) {
  const [asking, { open, close }] = useDisclosure();
  const remove = useDeleteModel();
  return (
    <>
      <Button color="red" variant="light" leftSection={<IconTrash size={17} />} onClick={open}>
        Delete
      </Button>
      <Modal opened={asking} onClose={close} title="Delete this model?" centered>
        <Stack>
          <Text size="sm">Its file is deleted, too. The run that it came from stays.</Text>
          {remove.error && <ErrorNote error={remove.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Keep it
            </Button>
            <Button
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate(id, { onSuccess: onDeleted })}
              data-autofocus
            >
              Delete
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
