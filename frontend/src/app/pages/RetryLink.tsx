import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { Link } from 'react-router';
import { draftOf, planAddress } from '@/features/plan';
import type { Finding } from '@/shared/api';

/** What New run is told beside the plan: why it is another than before. */
export interface PutRight {
  title: string;
  changes: string[];
}

/** Opens New run with the plan put right; that page says what was changed. */
export function RetryLink({ finding: { title, retry } }: { finding: Finding }) {
  const state: PutRight = { title, changes: retry.changes };
  return (
    <Button
      component={Link}
      to={planAddress(draftOf(retry.plan))}
      state={state}
      size="compact-md"
      leftSection={<IconWand size={16} />}
    >
      Try again, put right
    </Button>
  );
}
