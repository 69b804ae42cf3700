import { Button } from '@mantine/core';
import { IconPlayerStop, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sweep } from '@/shared/api';
import { isOver, useDeleteSweep, useStopSweep } from './queries';

interface Props {
  sweep: Sweep;
  onDeleted: () => void;
}

/** Stops all of a sweep, or deletes one that is over; each asks once more on the button itself. */
export function SweepActions({ sweep, onDeleted }: Props) {
  const [sure, setSure] = useState(false);
  const stop = useStopSweep(sweep.id);
  const remove = useDeleteSweep(sweep.id);
  const over = isOver(sweep);
  const act = () => (over ? remove.mutate(undefined, { onSuccess: onDeleted }) : stop.mutate());
  return (
    <Button
      color="red"
      variant={sure ? 'filled' : 'light'}
      leftSection={over ? <IconTrash size={17} /> : <IconPlayerStop size={17} />}
      loading={stop.isPending || remove.isPending}
      onClick={() => {
        if (sure) act();
        setSure(!sure);
      }}
      onBlur={() => setSure(false)}
    >
      {over ? (sure ? 'Delete it and its runs' : 'Delete sweep') : sure ? 'Stop every run of it' : 'Stop all'}
    </Button>
  );
}
