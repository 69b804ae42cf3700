import { Figure, linearScale } from '@/shared/chart';
import type { BoardPoint } from '@/shared/api';
import { accuracyAxis, staircase } from './front';
import classes from './leaderboard.module.css';
import { pointWords } from './words';

interface Props {
  /** Who took the lead with what, in time. */
  leads: readonly BoardPoint[];
  openedAt: string;
  /** Until when the lead held: the end of the challenge, or now. */
  until: string;
  network: (architecture: string | null) => string;
}

const MINUTE = 60_000;
const HOURS = 180;

/** How the best accuracy rose, and who raised it. */
export function LeadFigure({ leads, openedAt, until, network }: Props) {
  if (leads.length === 0) return null;
  const start = new Date(openedAt).getTime();
  const minutes = (at: string) => (new Date(at).getTime() - start) / MINUTE;
  const end = Math.max(minutes(until), minutes(leads[leads.length - 1]?.at ?? until), 1);
  const inHours = end > HOURS;
  const x = {
    title: inHours ? 'Hours since the challenge was opened' : 'Minutes since the challenge was opened',
    scale: linearScale(0, inHours ? end / 60 : end),
    format: String,
  };
  const time = (at: string) => minutes(at) / (inHours ? 60 : 1);
  return (
    <Figure
      title="The lead"
      summary={leads
        .map((point) => `${x.format(Math.round(time(point.at)))}: ${pointWords(point, network)}`)
        .join('; ')}
      x={x}
      y={accuracyAxis(leads)}
      height={260}
    >
      {(toX, toY) => (
        <>
          <path
            className={classes.front}
            d={staircase(
              leads.map((point) => [toX(time(point.at)), toY(point.accuracy)]),
              toX(inHours ? end / 60 : end),
            )}
          />
          {leads.map((point, i) => {
            const isNew = leads[i - 1]?.name !== point.name;
            const right = x.scale.at(time(point.at)) > 0.6;
            return (
              <g key={point.at}>
                <circle
                  className={point.mine ? classes.mine : classes.best}
                  cx={toX(time(point.at))}
                  cy={toY(point.accuracy)}
                  r={5}
                >
                  <title>{pointWords(point, network)}</title>
                </circle>
                {isNew && i > leads.length - 6 && (
                  <text
                    className={classes.label}
                    x={toX(time(point.at)) + (right ? -9 : 9)}
                    y={toY(point.accuracy) + (right ? -6 : 15)}
                    textAnchor={right ? 'end' : 'start'}
                  >
                    {point.mine ? 'you' : point.name}
                  </text>
                )}
              </g>
            );
          })}
        </>
      )}
    </Figure>
  );
}
