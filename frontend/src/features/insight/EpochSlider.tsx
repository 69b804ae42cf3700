import { ActionIcon, Group, Slider, Text } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { nextEpoch } from './epochs';

interface Props {
  epochs: readonly number[];
  epoch: number;
  onEpoch: (epoch: number) => void;
}

const STEP_MILLISECONDS = 900;

/** Chooses the epoch, or plays all of them: the network as it learned. */
export function EpochSlider({ epochs, epoch, onEpoch }: Props) {
  const [playing, setPlaying] = useState(false);
  const step = useEffectEvent(() => onEpoch(nextEpoch(epochs, epoch)));
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => step(), STEP_MILLISECONDS);
    return () => clearInterval(timer);
  }, [playing]);
  if (epochs.length < 2) {
    return (
      <Text size="sm" c="dimmed">
        After epoch {epoch}. With the next epoch a slider appears here, to watch the network learn.
      </Text>
    );
  }
  const few = epochs.length <= 12;
  return (
    <Group gap="md" wrap="nowrap">
      <ActionIcon
        variant="light"
        size="lg"
        aria-label={playing ? 'Stop playing the epochs' : 'Play the epochs'}
        onClick={() => setPlaying(!playing)}
      >
        {playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
      </ActionIcon>
      <Text fw={650} className="ty-numbers" style={{ whiteSpace: 'nowrap' }}>
        Epoch {epoch}
      </Text>
      <Slider
        style={{ flex: 1, maxWidth: 520 }}
        mb={few ? 18 : 0}
        thumbLabel="Epoch"
        min={Math.min(...epochs)}
        max={Math.max(...epochs)}
        restrictToMarks
        label={null}
        marks={epochs.map((value) => ({ value, label: few ? String(value) : undefined }))}
        value={epoch}
        onChange={onEpoch}
      />
    </Group>
  );
}
