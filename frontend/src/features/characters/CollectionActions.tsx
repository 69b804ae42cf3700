import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { Collection } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useSetOpen } from './queries';

/** For organizers: no more drawings, or again some. */
export function CollectionActions({ collection }: { collection: Collection }) {
  const set = useSetOpen(collection.id);
  const open = collection.closedAt === null;
  return (
    <>
      <Button
        variant="default"
        leftSection={open ? <IconLock size={17} /> : <IconLockOpen size={17} />}
        loading={set.isPending}
        onClick={() => set.mutate(!open)}
      >
        {open ? 'Close' : 'Open again'}
      </Button>
      {set.error && <ErrorNote error={set.error} />}
    </>
  );
}
