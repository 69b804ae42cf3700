import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Finding } from '@/shared/api';
import { count } from '@/shared/format';
import { Card } from '@/shared/ui';
import classes from './finding.module.css';
import { signOf } from './signs';

interface Props {
  findings: readonly Finding[];
  /** The way to a new run with the plan put right; made by the page. */
  retry: (finding: Finding) => ReactNode;
}

/** What goes wrong, in two sentences each, and what to try: the signs are those on the curve. */
export function FindingNotes({ findings, retry }: Props) {
  if (findings.length === 0) return null;
  return (
    <Card aria-label="What goes wrong">
      <Stack gap="md">
        {findings.map((finding, i) => (
          <div key={finding.kind} className={classes.finding}>
            <span className={classes.sign} aria-hidden="true">
              {signOf(i)}
            </span>
            <div>
              <Group gap="xs" align="baseline">
                <Text fw={650}>{finding.title}</Text>
                <Text size="sm" c="dimmed" className="ty-numbers">
                  epoch {count(finding.epoch)}, step {count(finding.step)}
                </Text>
              </Group>
              <Text size="sm" maw="70ch">
                {finding.what} {finding.why}
              </Text>
            </div>
            <div className={classes.retry}>
              {retry(finding)}
              <Text size="xs" c="dimmed" className="ty-numbers">
                {finding.retry.changes.join(' · ')}
              </Text>
            </div>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
