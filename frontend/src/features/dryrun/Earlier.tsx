import { ActionIcon, Badge, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { DryRun } from '@/shared/api';
import { ago } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import classes from './dryrun.module.css';
import { useEndDryRun } from './queries';
import { castWords } from './words';

interface Props {
  runs: readonly DryRun[];
  shown: string | undefined;
  choose: (id: string) => void;
}

/** All reports that are kept, to compare and to forget. */
export function Earlier({ runs, shown, choose }: Props) {
  return (
    <section aria-label="All dry runs">
      <Text className="ty-sign" mt="md" mb={4}>
        All dry runs
      </Text>
      <ul className={classes.earlier}>
        {runs.map((run) => (
          <Row key={run.id} run={run} isShown={run.id === shown} choose={choose} />
        ))}
      </ul>
    </section>
  );
}

function Row({ run, isShown, choose }: Omit<Props, 'runs' | 'shown'> & { run: DryRun; isShown: boolean }) {
  const forget = useEndDryRun(run.id);
  const name = `${castWords(run)}, ${ago(run.startedAt)}`;
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Button
          variant={isShown ? 'light' : 'subtle'}
          size="compact-sm"
          onClick={() => choose(run.id)}
          aria-pressed={isShown}
          classNames={{ root: classes.earlierButton, label: classes.earlierName }}
          leftSection={<VerdictBadge run={run} />}
        >
          {name}
        </Button>
        <Tooltip label="Forget it">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Forget: ${name}`}
            loading={forget.isPending}
            disabled={run.botsLeft}
            onClick={() => forget.mutate()}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {forget.error && <ErrorNote error={forget.error} />}
    </li>
  );
}

function VerdictBadge({ run: { report } }: { run: DryRun }) {
  if (!report) return <Badge color="gray">broke</Badge>;
  return <Badge color={report.verdict === 'go' ? 'loco' : 'red'}>{report.verdict}</Badge>;
}
