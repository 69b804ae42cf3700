import { Button, Checkbox, Group, Popover, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { Hand } from '@/shared/api';
import { ago } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import { useLowerHand, useRaiseHand } from './queries';
import classes from './room.module.css';

interface Props {
  hand: Hand | null;
  /** The run that is looked at now: it goes along. */
  run: string | null;
}

/** Asks for somebody to come, with the run that one looks at. */
export function HandButton({ hand, run }: Props) {
  const [open, { toggle, close }] = useDisclosure();
  const up = hand !== null && hand.answer === null;
  return (
    <Popover opened={open} onChange={(next) => !next && close()} width={320} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          size="compact-md"
          variant={up ? 'filled' : 'default'}
          color={up ? 'signal' : undefined}
          onClick={toggle}
          aria-expanded={open}
          aria-label={up ? 'Your hand is up' : 'Raise your hand'}
          title={up ? 'Your hand is up' : 'Raise your hand'}
          leftSection={<IconHandStop size={18} />}
          classNames={{ section: classes.handIcon }}
        >
          <span className={classes.handWord}>{up ? 'Hand is up' : 'Raise hand'}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {up ? <Raised hand={hand} onDone={close} /> : <Raise run={run} onDone={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Raise({ run, onDone }: { run: string | null; onDone: () => void }) {
  const [message, setMessage] = useState('');
  const [along, setAlong] = useState(true);
  const raise = useRaiseHand();
  const send = () =>
    raise.mutate({ message, run: run !== null && along ? run : undefined }, { onSuccess: onDone });
  return (
    <Stack gap="sm">
      <Textarea
        label="What do you need?"
        placeholder="optional, such as “the loss does not fall”"
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
      />
      {run !== null && (
        <Checkbox
          label="Show them this run: plan, curves and errors"
          checked={along}
          onChange={(event) => setAlong(event.currentTarget.checked)}
        />
      )}
      {raise.error && <ErrorNote error={raise.error} />}
      <Button loading={raise.isPending} onClick={send} leftSection={<IconHandStop size={17} />}>
        Raise hand
      </Button>
    </Stack>
  );
}

function Raised({ hand, onDone }: { hand: Hand; onDone: () => void }) {
  const lower = useLowerHand();
  return (
    <Stack gap="sm">
      <Text size="sm">Your hand is up: raised {ago(hand.raisedAt)}. Somebody will come or answer here.</Text>
      {hand.message && (
        <Text size="sm" c="dimmed" className={classes.said}>
          “{hand.message}”
        </Text>
      )}
      {lower.error && <ErrorNote error={lower.error} />}
      <Group justify="flex-end">
        <Button
          variant="default"
          data-autofocus
          loading={lower.isPending}
          onClick={() => lower.mutate(undefined, { onSuccess: onDone })}
        >
          Take it down
        </Button>
      </Group>
    </Stack>
  );
}
