import { Button, Checkbox, Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconRobot } from '@tabler/icons-react';
import type { BotNetwork, DryRunDraft } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useStartDryRun } from './queries';

const FEWEST = 5;
const MOST = 200;
const LONGEST = 10;

const inside = (value: unknown, from: number, to: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

/** How many bots come, for how long, and what they train. */
export function StartDryRun({ busy }: { busy: boolean }) {
  const start = useStartDryRun();
  const form = useForm<DryRunDraft>({
    initialValues: { participants: 60, minutes: 2, network: 'lenet', besidePeople: false },
    validate: {
      participants: (n) => (inside(n, FEWEST, MOST) ? null : `Simulate ${FEWEST} to ${MOST} participants.`),
      minutes: (n) => (inside(n, 1, LONGEST) ? null : `A dry run lasts 1 to ${LONGEST} minutes.`),
    },
  });
  return (
    <form onSubmit={form.onSubmit((draft) => start.mutate(draft))}>
      <Stack gap="sm">
        <Group align="flex-start" gap="md">
          <NumberInput
            label="Participants"
            min={FEWEST}
            max={MOST}
            allowDecimal={false}
            w={130}
            {...form.getInputProps('participants')}
          />
          <NumberInput
            label="Minutes"
            min={1}
            max={LONGEST}
            allowDecimal={false}
            w={110}
            {...form.getInputProps('minutes')}
          />
          <div>
            <Text size="sm" fw={500} mb={2} id="bots-train">
              They train
            </Text>
            <SegmentedControl
              aria-labelledby="bots-train"
              data={[
                { value: 'lenet', label: 'LeNet-5' },
                { value: 'linear', label: 'Linear' },
              ]}
              value={form.values.network}
              onChange={(network) => form.setFieldValue('network', network as BotNetwork)}
            />
          </div>
        </Group>
        <Checkbox
          label="Although people train now"
          description="Bots take turns with them on the workers. Otherwise it starts only while nobody trains or waits."
          {...form.getInputProps('besidePeople', { type: 'checkbox' })}
        />
        {start.error && <ErrorNote error={start.error} />}
        <Group>
          <Button
            type="submit"
            leftSection={<IconRobot size={18} />}
            loading={start.isPending}
            disabled={busy}
          >
            Simulate {form.values.participants || ''} participants
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
