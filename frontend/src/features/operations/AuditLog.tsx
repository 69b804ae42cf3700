import { Badge, Button, Center, Skeleton, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHistory, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditEntry } from '@/shared/api';
import { ago } from '@/shared/format';
import { Card, Empty, ErrorNote } from '@/shared/ui';
import classes from './operations.module.css';
import { useAudit } from './queries';

/** What organizers did with things that are not theirs, newest first. */
export function AuditLog() {
  const [written, setSearch] = useState('');
  const [search] = useDebouncedValue(written.trim(), 250);
  const audit = useAudit(search);
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  const several = new Set(entries.map(({ workshop }) => workshop.id)).size > 1;
  return (
    <Card aria-label="Audit log">
      <Title order={2} mb="sm">
        Audit log
      </Title>
      <TextInput
        aria-label="Search the audit log"
        placeholder="A person, an action, a name or an id"
        leftSection={<IconSearch size={16} />}
        maxLength={100}
        value={written}
        onChange={(event) => setSearch(event.currentTarget.value)}
        mb="sm"
      />
      {audit.error && !audit.data && <ErrorNote error={audit.error} retry={() => audit.refetch()} />}
      {audit.isPending && <Skeleton height={200} />}
      {audit.data && entries.length === 0 && (
        <Empty icon={<IconHistory />} title={search ? 'Nothing like this' : 'Nothing was done yet'}>
          {search
            ? 'No entry has this in its action, its words or its person’s name.'
            : 'Whatever organizers do with things that are not theirs is written here.'}
        </Empty>
      )}
      <ol className={classes.entries}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} several={several} />
        ))}
      </ol>
      {audit.hasNextPage && (
        <Center mt="sm">
          <Button variant="default" loading={audit.isFetchingNextPage} onClick={() => audit.fetchNextPage()}>
            Show earlier
          </Button>
        </Center>
      )}
    </Card>
  );
}

/** @param several whether entries of more than one workshop are shown */
function Entry({ entry, several }: { entry: AuditEntry; several: boolean }) {
  return (
    <li>
      <Badge variant="light" color="gray" tt="none">
        {entry.action}
      </Badge>
      <div className={classes.entryWords}>
        <Text size="sm">{entry.words}</Text>
        <Text size="xs" c="dimmed" className="ty-numbers">
          {entry.by.displayName} · <time dateTime={entry.at}>{ago(entry.at)}</time>
          {several && ` · ${entry.workshop.title}`}
          <span className={classes.target}> · {entry.target}</span>
        </Text>
      </div>
    </li>
  );
}
