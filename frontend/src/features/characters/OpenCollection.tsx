import { Button, Chip, Group, Modal, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Collection } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { labelsIn, PRESETS } from './labels';
import { useOpenCollection } from './queries';

/** For organizers: what the class is to draw. */
export function OpenCollection({ onOpened }: { onOpened: (collection: Collection) => void }) {
  const [asking, { open, close }] = useDisclosure();
  const [title, setTitle] = useState('');
  const [text, setText] = useState(PRESETS[0].labels.join(' '));
  const [perPerson, setPerPerson] = useState(3);
  const [words, setWords] = useState('');
  const opening = useOpenCollection();
  const labels = labelsIn(text);
  const preset = PRESETS.find((one) => one.labels.join(' ') === labels.join(' '))?.name;
  const name = preset ?? labels.slice(0, 6).join(' ');
  const submit = () =>
    opening.mutate(
      { title: title.trim() || name, words, labels, perPerson },
      {
        onSuccess: (collection) => {
          close();
          onOpened(collection);
        },
      },
    );
  return (
    <>
      <Button leftSection={<IconPencilPlus size={17} />} onClick={open}>
        Collect characters
      </Button>
      <Modal opened={asking} onClose={close} title="Let the class draw" centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack gap="sm">
            <Chip.Group
              value={preset ?? ''}
              onChange={(chosen) =>
                setText((PRESETS.find((one) => one.name === chosen) ?? PRESETS[0]).labels.join(' '))
              }
            >
              <Group gap={6} role="group" aria-label="Often drawn">
                {PRESETS.map((one) => (
                  <Chip key={one.name} value={one.name} size="xs">
                    {one.name}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Textarea
              label="What is drawn"
              description={`${labels.length} labels, 2 to 100; blanks or commas between`}
              value={text}
              autosize
              minRows={2}
              onChange={(event) => setText(event.currentTarget.value)}
              data-autofocus
            />
            <NumberInput
              label="Of each, by each person"
              value={perPerson}
              min={1}
              max={50}
              onChange={(value) => setPerPerson(Number(value) || 1)}
            />
            <TextInput
              label="Title"
              placeholder={name}
              value={title}
              maxLength={100}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Textarea
              label="What people should know"
              placeholder="Write as you usually do, one character on each sheet."
              value={words}
              maxLength={2000}
              autosize
              minRows={2}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Text size="sm" c="dimmed">
              Each person draws {labels.length * perPerson} characters. Nobody draws before they agree that
              their drawings are kept and trained on.
            </Text>
            {opening.error && <ErrorNote error={opening.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={opening.isPending} disabled={labels.length < 2}>
                Open
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
