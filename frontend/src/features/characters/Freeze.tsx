import { Button, Group, Modal, NumberInput, Radio, Slider, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSnowflake } from '@tabler/icons-react';
import { useState } from 'react';
import type { CharacterSplit, Collection, FreezeDraft } from '@/shared/api';
import { count } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import { totals } from './labels';
import { useFreeze } from './queries';

const DRAFT: FreezeDraft = { split: 'person', testShare: 0.2, least: 10, leaveOut: false };

/** For organizers: makes a dataset of what was accepted. */
export function Freeze({ collection }: { collection: Collection }) {
  const [asking, { open, close }] = useDisclosure();
  const [draft, setDraft] = useState(DRAFT);
  const freeze = useFreeze(collection.id);
  const change = (part: Partial<FreezeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const few = collection.labels.filter(({ accepted }) => accepted < draft.least);
  const { accepted, waiting } = totals(collection.labels);
  return (
    <>
      <Button leftSection={<IconSnowflake size={17} />} onClick={open}>
        Freeze a version
      </Button>
      <Modal opened={asking} onClose={close} title="Freeze a version" centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            freeze.mutate(draft, { onSuccess: close });
          }}
        >
          <Stack gap="md">
            <Text size="sm">
              {count(accepted)} accepted drawings become a dataset that never changes and that everybody can
              train on.{waiting > 0 && ` ${count(waiting)} that wait stay out.`}
            </Text>
            <Radio.Group
              label="Test images"
              value={draft.split}
              onChange={(split) => change({ split: split as CharacterSplit })}
            >
              <Stack gap={6} mt={4}>
                <Radio value="person" label="By people who drew no training image, as in MNIST" />
                <Radio value="drawing" label="A share of each label, whoever drew it" />
              </Stack>
            </Radio.Group>
            <div>
              <Text size="sm" fw={500} mb={4}>
                Share of test images: {Math.round(100 * draft.testShare)} %
              </Text>
              <Slider
                thumbLabel="Share of test images"
                min={0.05}
                max={0.5}
                step={0.05}
                label={null}
                value={draft.testShare}
                onChange={(testShare) => change({ testShare })}
              />
            </div>
            <NumberInput
              label="At least, of each label"
              min={2}
              max={1000}
              value={draft.least}
              onChange={(value) => change({ least: Number(value) || 2 })}
            />
            {few.length > 0 && (
              <Switch
                checked={draft.leaveOut}
                onChange={(event) => change({ leaveOut: event.currentTarget.checked })}
                label={`Leave out what has fewer: ${few.map(({ label, accepted: has }) => `${label} (${has})`).join(', ')}`}
              />
            )}
            {freeze.error && <ErrorNote error={freeze.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={freeze.isPending} disabled={few.length > 0 && !draft.leaveOut}>
                Freeze
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
