import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { api } from '@/shared/api';

/** Every run of a workshop as a line of CSV; the browser shows how far it is. */
export function TakeResults({ workshop }: { workshop: string }) {
  return (
    <Button
      component="a"
      href={api.resultsAddress(workshop)}
      download
      variant="default"
      leftSection={<IconTableExport size={17} />}
      title="Every run of the workshop as a line of CSV"
    >
      Results
    </Button>
  );
}
