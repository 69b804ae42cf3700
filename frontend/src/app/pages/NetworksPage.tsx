import { Button, Skeleton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { Gallery } from '@/features/gallery';
import { NetworkFigure } from '@/features/network';
import { useArchitectures } from '@/features/plan';
import type { Task } from '@/shared/api';
import { ErrorNote, Page } from '@/shared/ui';

/** Every architecture, found by words and by what it does; both stand in the address. */
export function NetworksPage() {
  const architectures = useArchitectures();
  const [params, setParams] = useSearchParams();
  const filter = {
    words: params.get('q') ?? '',
    task: (params.get('task') ?? 'all') as Task | 'all',
  };
  return (
    <Page
      title="Networks"
      lead="From one straight line to networks of more than a hundred layers: look inside, change them, train them."
      actions={
        <Button component={Link} to="/networks/edit" variant="default" leftSection={<IconPencil size={17} />}>
          Build your own
        </Button>
      }
    >
      {architectures.error && <ErrorNote error={architectures.error} retry={() => architectures.refetch()} />}
      {architectures.isPending && <Skeleton height={420} />}
      {architectures.data && (
        <Gallery
          architectures={architectures.data}
          filter={filter}
          onFilter={({ words, task }) =>
            setParams(
              { ...(words && { q: words }), ...(task !== 'all' && { task }) },
              { replace: true, preventScrollReset: true },
            )
          }
          figureOf={({ network, analysis, title }) => (
            <NetworkFigure network={network} analysis={analysis} title={title} />
          )}
        />
      )}
    </Page>
  );
}
