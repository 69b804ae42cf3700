import { CloseButton } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import type { Broadcast } from '@/shared/api';
import { ago } from '@/shared/format';
import { Bar } from './Bar';
import { useDismissed } from './dismissed';
import classes from './room.module.css';

const SHOWN = 3;

/** What organizers said and this browser has not put away. */
export function BroadcastBars({ broadcasts }: { broadcasts: readonly Broadcast[] }) {
  const [dismissed, dismiss] = useDismissed();
  return broadcasts
    .filter(({ id }) => !dismissed.includes(id))
    .slice(0, SHOWN)
    .map(({ id, words, by, at }) => (
      <Bar
        key={id}
        tone="word"
        label={`Message of ${by}`}
        icon={<IconSpeakerphone size={19} />}
        actions={<CloseButton aria-label="Put the message away" onClick={() => dismiss(id)} />}
      >
        <b>{by}:</b> <span className={classes.said}>{words}</span>{' '}
        <small className={classes.when}>{ago(at)}</small>
      </Bar>
    ));
}
