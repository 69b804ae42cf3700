import { Alert, List, SimpleGrid, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconPlaneDeparture,
  IconPlaneOff,
} from '@tabler/icons-react';
import type { DryRun, DryRunReport } from '@/shared/api';
import { ago, count, duration } from '@/shared/format';
import classes from './dryrun.module.css';
import { Timings } from './Timings';
import { WithMore } from './WithMore';
import { castWords } from './words';

/** Whether the event may begin, why, and what to add. */
export function Report({ dryRun }: { dryRun: DryRun }) {
  const { report, words, by, startedAt, state, botsLeft } = dryRun;
  return (
    <section className={classes.report} aria-label="Report">
      {report ? (
        <div className={classes.verdict} data-verdict={report.verdict}>
          {report.verdict === 'go' ? <IconPlaneDeparture size={34} /> : <IconPlaneOff size={34} />}
          <div>
            <div className={classes.word}>{report.verdict === 'go' ? 'Go' : 'No-go'}</div>
            <Text size="sm" className="ty-numbers">
              {castWords(dryRun)} · {ago(startedAt)} by {by}
              {state === 'STOPPED' && ` · ${words}`}
            </Text>
          </div>
        </div>
      ) : (
        <Alert color="red" icon={<IconAlertTriangle />} title="It broke">
          {castWords(dryRun)}, {ago(startedAt)}. {words}
        </Alert>
      )}
      {botsLeft && (
        <Text size="sm" c="dimmed" role="status">
          Its bots are being removed; a run that a worker trains ends at its next word.
        </Text>
      )}
      {report && <Findings report={report} />}
    </section>
  );
}

function Findings({ report }: { report: DryRunReport }) {
  const { checks, advice, errors, runs, seconds } = report;
  return (
    <>
      <ul className={classes.checks}>
        {checks.map(({ title, passed, words }) => (
          <li key={title} data-passed={passed || undefined}>
            {passed ? (
              <IconCircleCheck size={20} aria-label="holds" />
            ) : (
              <IconCircleX size={20} aria-label="does not hold" />
            )}
            <div>
              <Text size="sm" fw={600}>
                {title}
              </Text>
              <Text size="sm" c="dimmed" className="ty-numbers">
                {words}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {advice.length > 0 && (
        <Alert color="loco" variant="light" title="What to add">
          <List size="sm" spacing={4}>
            {advice.map((one) => (
              <List.Item key={one}>{one}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Timings timings={report.timings} />
        <div>
          <WithMore waiting={report.waiting} />
          <Text size="sm" c="dimmed" className="ty-numbers">
            In {duration(seconds)} {count(runs.submitted)} runs were handed in, {count(runs.started)} started
            and {count(runs.finished)} were done; {count(runs.measurements)} measurements were seen. The bots
            share this server’s processors, so that real people are served a little faster.
          </Text>
        </div>
      </SimpleGrid>
      {errors.length > 0 && (
        <Alert color="red" variant="light" title="What failed" icon={<IconAlertTriangle />}>
          <List size="sm" spacing={4}>
            {errors.map((one) => (
              <List.Item key={one}>{one}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
