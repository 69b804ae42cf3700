import { Badge, Skeleton, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Forecast, PlanDraft } from '@/shared/api';
import classes from './forecast.module.css';
import { speedBars, type SpeedBar } from './speedBars';

interface Props {
  draft: PlanDraft;
  /** The last answer that was one; `undefined` before the first. */
  forecast: Forecast | undefined;
  /** The answer is about an earlier draft than the one on the screen. */
  outdated: boolean;
}

/** What engine `auto` would do now and why, and how fast the plan trains wherever it can. */
export function EngineForecast({ draft, forecast, outdated }: Props) {
  if (!forecast) return <Skeleton height={190} />;
  const { auto, engines } = forecast;
  if (auto == null && engines == null) return null;
  return (
    <div className={classes.forecast} data-outdated={outdated || undefined}>
      {auto && (
        <>
          <div className="ty-sign">What Auto would do now</div>
          <Text size="sm" role="status" className={classes.auto}>
            {auto}
          </Text>
        </>
      )}
      {engines && engines.length > 0 && <Bars bars={speedBars(engines)} />}
      {engines?.length === 0 && !(auto && asksForAnything(draft)) && (
        <Text size="sm" c="dimmed">
          {asksForAnything(draft)
            ? 'No worker is connected: the run waits until one is.'
            : 'No worker for this choice is connected: the run waits until one is.'}
        </Text>
      )}
    </div>
  );
}

/** Then no worker at all is connected if none can train the plan, and the server's sentence says so itself. */
const asksForAnything = ({ engine, precision }: PlanDraft) => engine === 'auto' && precision !== 'bf16';

function Bars({ bars }: { bars: readonly SpeedBar[] }) {
  return (
    <ul className={classes.bars} aria-label="Speed of this plan in the pool, in images per second">
      {bars.map((bar) => (
        <li key={bar.key} data-chosen={bar.takes !== null || undefined}>
          <div className={classes.head}>
            <span className={classes.name}>
              <b>{bar.engine}</b> <span className={classes.device}>{bar.device}</span>
            </span>
            <span className={classes.figure}>{bar.figure}</span>
          </div>
          <div className={classes.track} aria-hidden="true">
            <div
              className={classes.bar}
              data-measured={bar.measured || undefined}
              style={{ width: `${100 * bar.length}%` }}
            />
          </div>
          <div className={classes.foot}>
            <span>{bar.note}</span>
            {bar.takes && (
              <Badge size="sm" variant="light" tt="none" leftSection={<IconCheck size={12} />}>
                {bar.takes}
              </Badge>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
