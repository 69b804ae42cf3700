import {
  Button,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { Challenge, ChallengeDraft } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useOpenChallenge } from './queries';

interface Props {
  /** What can be contested: sets of labelled images. */
  datasets: readonly { id: string; title: string }[];
  onOpened: (challenge: Challenge) => void;
}

const DRAFT: ChallengeDraft = {
  title: '',
  words: '',
  dataset: 'mnist',
  autoEnter: true,
  scorings: 20,
  minutes: 10,
};

/** For organizers: a contest on a part of a dataset that is set aside for it. */
export function OpenChallenge({ datasets, onOpened }: Props) {
  const [asking, { open, close }] = useDisclosure();
  const [draft, setDraft] = useState(DRAFT);
  const opening = useOpenChallenge();
  const change = (part: Partial<ChallengeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const title = datasets.find(({ id }) => id === draft.dataset)?.title ?? draft.dataset;
  const submit = () =>
    opening.mutate(
      { ...draft, title: draft.title.trim() || `Best on ${title}` },
      {
        onSuccess: (challenge) => {
          close();
          onOpened(challenge);
        },
      },
    );
  return (
    <>
      <Button leftSection={<IconFlag size={17} />} onClick={open}>
        Open a challenge
      </Button>
      <Modal opened={asking} onClose={close} title="Open a challenge" centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack gap="sm">
            <Select
              label="Dataset"
              allowDeselect={false}
              value={draft.dataset}
              onChange={(dataset) => dataset && change({ dataset })}
              data={datasets.map(({ id, title: label }) => ({ value: id, label }))}
            />
            <TextInput
              label="Title"
              placeholder={`Best on ${title}`}
              value={draft.title}
              maxLength={100}
              onChange={(event) => change({ title: event.currentTarget.value })}
              data-autofocus
            />
            <Textarea
              label="What people should know"
              value={draft.words}
              maxLength={2000}
              autosize
              minRows={2}
              onChange={(event) => change({ words: event.currentTarget.value })}
            />
            <Switch
              label="Every run takes part by itself"
              checked={draft.autoEnter}
              onChange={(event) => change({ autoEnter: event.currentTarget.checked })}
            />
            <Group grow>
              <NumberInput
                label="Scorings of one person"
                value={draft.scorings}
                min={1}
                max={1000}
                onChange={(value) => change({ scorings: Number(value) || 1 })}
              />
              <NumberInput
                label="within minutes"
                value={draft.minutes}
                min={1}
                max={1440}
                onChange={(value) => change({ minutes: Number(value) || 1 })}
              />
            </Group>
            <Text size="sm" c="dimmed">
              A fifth of {title}’s test examples is set aside: until you close the challenge, no new run on
              this server is tested on them and nobody sees them. Runs of before can’t take part.
            </Text>
            {opening.error && <ErrorNote error={opening.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={opening.isPending}>
                Open
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
