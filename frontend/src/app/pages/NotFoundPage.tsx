import { Button } from '@mantine/core';
import { IconBarrierBlock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Card, Empty, Page } from '@/shared/ui';

export function NotFoundPage() {
  return (
    <Page title="This track ends here">
      <Card>
        <Empty
          icon={<IconBarrierBlock />}
          title="There is nothing at this address"
          action={
            <Button component={Link} to="/start" variant="light">
              Back to the start
            </Button>
          }
        >
          It may be a run that belongs to somebody else or was deleted, or a link that lost a few letters.
        </Empty>
      </Card>
    </Page>
  );
}
