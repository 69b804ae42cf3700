import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import type { Model } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useKeepModel } from './queries';

interface Props {
  runId: string;
  /** What to call it unless somebody says otherwise. */
  name: string;
  /** Those whose model can be kept as well as the newest, ascending. */
  epochs: readonly number[];
  onKept: (model: Model) => void;
}

const NEWEST = 'newest';

/** Keeps what a run has learned so far, or up to an epoch, under a name. */
export function KeepModel({ runId, name: proposed, epochs, onKept }: Props) {
  const [asking, { open, close }] = useDisclosure();
  const [name, setName] = useState(proposed);
  const [epoch, setEpoch] = useState(NEWEST);
  const keep = useKeepModel();
  const submit = () =>
    keep.mutate(
      {
        run: runId,
        name: name.trim() || proposed,
        ...(epoch === NEWEST ? {} : { epoch: Number(epoch) }),
      },
      { onSuccess: onKept },
    );
  return (
    <>
      <Button variant="light" leftSection={<IconBookmark size={17} />} onClick={open}>
        Keep as model
      </Button>
      <Modal opened={asking} onClose={close} title="Keep this model" centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack>
            <Text size="sm">
              A copy of the network goes to your models. It stays there if the run is deleted.
            </Text>
            {epochs.length > 1 && (
              <NativeSelect
                label="As it was"
                value={epoch}
                onChange={(event) => setEpoch(event.currentTarget.value)}
                data={[
                  { value: NEWEST, label: 'at the newest' },
                  ...epochs.toReversed().map((one) => ({ value: String(one), label: `after epoch ${one}` })),
                ]}
              />
            )}
            <TextInput
              label="Name"
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            {keep.error && <ErrorNote error={keep.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={keep.isPending}>
                Keep
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
