import { Badge } from '@mantine/core';
import {
  IconCheck,
  IconClock,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconX,
} from '@tabler/icons-react';
import type { RunState } from '@/shared/api';
import { lookOf } from './states';

const ICONS = {
  QUEUED: IconClock,
  RUNNING: IconPlayerPlay,
  PAUSED: IconPlayerPause,
  SUCCEEDED: IconCheck,
  FAILED: IconX,
  STOPPED: IconPlayerStop,
};

export function StateBadge({ state, size = 'md' }: { state: RunState; size?: 'sm' | 'md' | 'lg' }) {
  const { word, color } = lookOf(state);
  const Icon = ICONS[state];
  return (
    <Badge
      color={color}
      variant="light"
      size={size}
      leftSection={<Icon size={13} />}
      tt="none"
      fw={650}
      style={{ flexShrink: 0 }}
    >
      {word}
    </Badge>
  );
}
