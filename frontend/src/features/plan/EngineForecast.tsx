import { Badge, Skeleton, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import type { PlanDraft } from '@/shared/api';
import type { PlanCheck } from './checkPlan';
import classes from './forecast.module.css';
import { WhenDone } from './WhenDone';
import { speedBars, type SpeedBar } from './speedBars';

interface Props {
  draft: PlanDraft;
  check: PlanCheck;
}

/**
 * What engine `auto` would do now and why, how fast the plan trains wherever it can, how long and in how much memory. What was said of
 * an earlier draft stays, faded, until there is an answer to this one: nothing jumps while somebody types.
 */
export function EngineForecast({ draft, check }: Props) {
  const { lastGood, mistakes, failure, checking } = check;
  const wrong = mistakes.length > 0;
  if (!lastGood) return failure || wrong ? null : <Skeleton height={190} />;
  const { auto, engines } = lastGood;
  if (auto == null && engines == null) return null;
  return (
    <div className={classes.forecast} data-outdated={checking || wrong || undefined}>
      {auto && (
        <>
          <div className="ty-sign">What Auto would do now</div>
          <Text size="sm" role="status" className={classes.auto}>
            {auto}
          </Text>
        </>
      )}
      {lastGood.starts?.length > 0 && <WhenDone starts={lastGood.starts} />}
      {engines && engines.length > 0 && <Bars bars={speedBars(engines)} />}
      {engines?.length === 0 && !(auto && draft.engine === 'auto') && (
        <Text size="sm" c="dimmed">
          {draft.engine === 'auto'
            ? 'No worker is connected: the run waits until one is.'
            : 'No worker for this choice is connected: the run waits until one is.'}
        </Text>
      )}
    </div>
  );
}

function Bars({ bars }: { bars: readonly SpeedBar[] }) {
  const id = useId();
  return (
    <>
      <div className="ty-sign" id={id}>
        What the plan takes here
      </div>
      <ul className={classes.bars} aria-labelledby={id}>
        {bars.map((bar) => (
          <li key={bar.key} data-chosen={bar.takes !== null || undefined}>
            <div className={classes.head}>
              <b>{bar.engine}</b>
              <span className={classes.figure}>{bar.figure}</span>
            </div>
            <div className={classes.track} aria-hidden="true">
              <div
                className={classes.bar}
                data-measured={bar.measured || undefined}
                style={{ width: `${100 * bar.length}%` }}
              />
            </div>
            <div className={classes.cost}>{bar.cost}</div>
            <div className={classes.device}>{bar.device}</div>
            <div className={classes.foot}>
              <span>{bar.note}</span>
              {bar.takes && (
                <Badge size="sm" tt="none" leftSection={<IconCheck size={12} />} className={classes.takes}>
                  {bar.takes}
                </Badge>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
