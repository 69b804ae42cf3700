import { ActionIcon, Button, Group, Slider, Text } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import classes from './epoch.module.css';
import { neighbour, nextEpoch } from './epochs';

interface Props {
  epochs: readonly number[];
  epoch: number;
  /** Null follows the newest, whichever it is. */
  onEpoch: (epoch: number | null) => void;
  /** What an epoch is called: boosting has rounds. */
  word?: string;
}

const STEP_MILLISECONDS = 900;

/**
 * Chooses the epoch, or plays all of them: the network as it learned. It stays in sight while one scrolls,
 * for everything below moves with it. Who asked for less motion steps by hand.
 */
export function EpochSlider({ epochs, epoch, onEpoch, word = 'Epoch' }: Props) {
  const still = useReducedMotion();
  const [wanted, setPlaying] = useState(false);
  const playing = wanted && !still;
  const step = useEffectEvent(() => onEpoch(nextEpoch(epochs, epoch)));
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => step(), STEP_MILLISECONDS);
    return () => clearInterval(timer);
  }, [playing]);
  if (epochs.length < 2) {
    return (
      <Text size="sm" c="dimmed">
        After {word.toLowerCase()} {epoch}. With the next one a slider appears here, to watch the network
        learn.
      </Text>
    );
  }
  const few = epochs.length <= 12;
  const newest = Math.max(...epochs);
  return (
    <Group gap="sm" wrap="nowrap" className={classes.lapse}>
      {!still && (
        <ActionIcon
          variant="light"
          size="lg"
          aria-label={playing ? 'Stop playing the epochs' : 'Play the epochs'}
          onClick={() => setPlaying(!playing)}
        >
          {playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
        </ActionIcon>
      )}
      <Step epochs={epochs} epoch={epoch} by={-1} onEpoch={onEpoch} />
      <Text fw={650} className="ty-numbers" style={{ whiteSpace: 'nowrap' }}>
        {word} {epoch}
      </Text>
      <Step epochs={epochs} epoch={epoch} by={1} onEpoch={onEpoch} />
      <Slider
        style={{ flex: 1, maxWidth: 520 }}
        mb={few ? 18 : 0}
        thumbLabel={word}
        min={Math.min(...epochs)}
        max={newest}
        restrictToMarks
        label={null}
        marks={epochs.map((value) => ({ value, label: few ? String(value) : undefined }))}
        value={epoch}
        onChange={onEpoch}
      />
      {epoch !== newest && !playing && (
        <Button size="compact-sm" variant="subtle" visibleFrom="sm" onClick={() => onEpoch(null)}>
          Newest
        </Button>
      )}
    </Group>
  );
}

/** To the epoch before or after; away while there is none. */
function Step({ epochs, epoch, by, onEpoch }: Props & { by: 1 | -1 }) {
  const to = neighbour(epochs, epoch, by);
  return (
    <ActionIcon
      variant="subtle"
      aria-label={by < 0 ? 'Epoch before' : 'Epoch after'}
      disabled={to === null}
      onClick={() => onEpoch(to)}
    >
      {by < 0 ? <IconChevronLeft size={18} /> : <IconChevronRight size={18} />}
    </ActionIcon>
  );
}
