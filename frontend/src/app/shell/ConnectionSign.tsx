import { Tooltip } from '@mantine/core';
import { useConnection } from '@/shared/stream';
import classes from './shell.module.css';

/** Whether what is on the screen moves by itself. */
export function ConnectionSign() {
  const connection = useConnection();
  const live = connection === 'live' || connection === 'idle';
  return (
    <Tooltip
      label={
        live
          ? 'Connected: curves, queue and pool move by themselves.'
          : 'The line is away. It comes back by itself, and nothing measured meanwhile is lost.'
      }
      multiline
      maw={260}
    >
      <span className={classes.sign} role="status">
        <span className={classes.lamp} data-live={live || undefined} />
        <span className={classes.signWord} data-live={live || undefined}>
          {live ? 'live' : connection === 'connecting' ? 'connecting…' : 'reconnecting…'}
        </span>
      </span>
    </Tooltip>
  );
}
