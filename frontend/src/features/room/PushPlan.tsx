import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PlanDraft } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useMoveRoom } from './queries';

interface Props {
  /** One's own runs, newest first. */
  runs: readonly { id: string; name: string; plan: PlanDraft }[];
  /** Of the programme, where the room is; the plan is trained in it. */
  step: number | null;
}

const PAGES = [
  ['/leaderboard', 'Leaderboard'],
  ['/arena', 'Arena'],
  ['/networks', 'Networks'],
  ['/datasets', 'Datasets'],
  ['/runs', 'My runs'],
  ['/start', 'Start'],
] as const;

/** Asks everybody to train the plan of a run, or to look at a page. */
export function PushPlan({ runs, step }: Props) {
  const [run, setRun] = useState<string | null>(null);
  const [page, setPage] = useState<string | null>(null);
  const push = useMoveRoom();
  const pushPlan = () => {
    const chosen = runs.find(({ id }) => id === run);
    if (!chosen) return;
    // Where it starts from belongs to one person; everybody else begins with fresh weights.
    const plan = { ...chosen.plan };
    delete plan.start;
    push.mutate({ plan, title: chosen.name.slice(0, 200), ...(step !== null && { step }) });
  };
  const pushPage = () =>
    push.mutate({
      path: page ?? '/start',
      title: PAGES.find(([path]) => path === page)?.[1] ?? 'Start',
    });
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <Select
          flex={1}
          label="Ask everybody to train"
          placeholder={runs.length > 0 ? 'the plan of one of your runs' : 'submit a run first'}
          data={runs.map(({ id, name }) => ({ value: id, label: name }))}
          value={run}
          onChange={setRun}
          disabled={runs.length === 0}
          searchable
        />
        <Button onClick={pushPlan} disabled={run === null} loading={push.isPending && !push.variables.path}>
          Train this
        </Button>
      </Group>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <Select
          flex={1}
          label="Take everybody to a page"
          placeholder="such as the leaderboard"
          data={PAGES.map(([value, label]) => ({ value, label }))}
          value={page}
          onChange={setPage}
        />
        <Button
          variant="default"
          onClick={pushPage}
          disabled={page === null}
          loading={push.isPending && Boolean(push.variables.path)}
        >
          Go there
        </Button>
      </Group>
      {push.error && <ErrorNote error={push.error} />}
    </Stack>
  );
}
