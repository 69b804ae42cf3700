import { memo, useMemo, useRef } from 'react';
import type { BoardRow } from '@/shared/api';
import { count, duration, roughly } from '@/shared/format';
import classes from './leaderboard.module.css';
import { useGlide } from './useGlide';
import { accuracyWords, rankWords } from './words';

interface Props {
  rows: readonly BoardRow[];
  /** "lenet-5" -> "LeNet-5" */
  network: (architecture: string | null) => string;
  /** Read from the last row of a lecture hall. */
  large?: boolean;
}

/** Who stands where. Rows glide when the order changes, and one's own is in view wherever it is. */
export function BoardTable({ rows, network, large = false }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  useGlide(
    body,
    rows.map(({ best }) => best.number),
  );
  const [low, high] = useMemo(() => rangeOf(rows), [rows]);
  return (
    <div
      className={classes.scroll}
      data-large={large || undefined}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by keys
      tabIndex={0}
      role="region"
      aria-label="Standings"
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.rank}>
              <abbr title="1 + the people whose model is better by more than chance; = is shared">Rank</abbr>
            </th>
            <th scope="col">Who</th>
            <th scope="col" className={classes.wide}>
              Network
            </th>
            <th scope="col" className={classes.number}>
              <abbr title="Share of right answers ± one standard error, in per cent">Accuracy</abbr>
            </th>
            <th scope="col" className={classes.strip} aria-hidden="true" />
            <th scope="col" className={`${classes.number} ${classes.wide}`}>
              Parameters
            </th>
            <th scope="col" className={`${classes.number} ${classes.wide}`}>
              Training
            </th>
            <th scope="col" className={`${classes.number} ${classes.wide}`}>
              Models
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <Row
              key={row.best.number}
              rank={rankWords(row)}
              name={row.best.name}
              realName={row.best.realName}
              mine={row.best.mine}
              network={network(row.best.architecture)}
              epoch={row.best.epoch}
              accuracy={row.best.accuracy}
              standardError={row.best.standardError}
              parameters={row.best.parameters}
              seconds={row.best.seconds}
              entries={row.entries}
              low={low}
              high={high}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  rank: string;
  name: string;
  realName: string | null;
  mine: boolean;
  network: string;
  epoch: number;
  accuracy: number;
  standardError: number;
  parameters: number;
  seconds: number | null;
  entries: number;
  /** What the strip shows. */
  low: number;
  high: number;
}

/** Plain values, so that a row is drawn anew only when it says something new. */
const Row = memo(function Row(row: RowProps) {
  const at = (accuracy: number) =>
    `${(100 * Math.min(1, Math.max(0, (accuracy - row.low) / (row.high - row.low || 1)))).toFixed(1)}%`;
  return (
    <tr data-mine={row.mine || undefined}>
      <td className={classes.rank}>{row.rank}</td>
      <td className={classes.who}>
        {row.mine && <b>You · </b>}
        {row.name}
        {row.realName && row.realName !== row.name && <small> {row.realName}</small>}
      </td>
      <td className={classes.wide}>
        {row.network} <small>epoch {row.epoch}</small>
      </td>
      <td className={classes.number}>{accuracyWords(row.accuracy, row.standardError)}</td>
      <td className={classes.strip} aria-hidden="true">
        <span className={classes.track}>
          <span
            className={classes.whisker}
            style={{
              left: at(row.accuracy - row.standardError),
              right: `calc(100% - ${at(row.accuracy + row.standardError)})`,
            }}
          />
          <span className={classes.dot} style={{ left: at(row.accuracy) }} />
        </span>
      </td>
      <td className={`${classes.number} ${classes.wide}`}>{roughly(row.parameters)}</td>
      <td className={`${classes.number} ${classes.wide}`}>
        {row.seconds === null ? '–' : duration(row.seconds)}
      </td>
      <td className={`${classes.number} ${classes.wide}`}>{count(row.entries)}</td>
    </tr>
  );
});

function rangeOf(rows: readonly BoardRow[]): [low: number, high: number] {
  const shares = rows.map(({ best }) => best.accuracy);
  const low = Math.min(...shares, 1);
  const high = Math.max(...shares, 0);
  const pad = Math.max(0.01, (high - low) * 0.08);
  return [low - pad, Math.min(1, high + pad)];
}
