import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { Workshop } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useMakeWorkshop } from './queries';

/** The button that makes a workshop; all but its title is set on its own page. */
export function MakeWorkshop({ onMade }: { onMade: (workshop: Workshop) => void }) {
  const [open, { open: show, close }] = useDisclosure();
  const [title, setTitle] = useState('');
  const make = useMakeWorkshop();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim()) make.mutate({ title: title.trim() }, { onSuccess: onMade });
  };
  return (
    <>
      <Button leftSection={<IconPlus size={17} />} onClick={show}>
        New workshop
      </Button>
      <Modal opened={open} onClose={close} title="New workshop" centered>
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label="Title"
              description="It begins with the programme of “Diving into CNN”; you can change all of it."
              placeholder="Evening class"
              value={title}
              maxLength={200}
              data-autofocus
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            {make.error && <ErrorNote error={make.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={make.isPending} disabled={!title.trim()}>
                Make workshop
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
