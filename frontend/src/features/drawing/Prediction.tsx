import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { percentText } from '@/shared/tensor';
import { winnerOf } from '@/shared/reader';
import classes from './drawing.module.css';
import { percentile95, type Latencies } from './latency';

interface Props {
  labels: readonly string[];
  /** Null while there is nothing to read. */
  probabilities: ArrayLike<number> | null;
  /** Inside the network alone, in milliseconds. */
  milliseconds: number | null;
  latencies: Latencies;
  /** The image that it is about. */
  children: ReactNode;
  /** What to do when there is nothing to read. */
  invitation: string;
}

/** What the network reads: the winner large, every label's probability as a bar. */
export function Prediction({ labels, probabilities, milliseconds, latencies, invitation, children }: Props) {
  const winner = probabilities && winnerOf(probabilities);
  const label = winner === null ? null : (labels[winner] ?? String(winner));
  return (
    <section className={classes.prediction} aria-label="Prediction">
      {children}
      <div className={classes.verdict} aria-live="polite" aria-atomic="true">
        {label === null || winner === null ? (
          <Text c="dimmed">{invitation}</Text>
        ) : (
          <>
            <Text span size="sm" c="dimmed">
              Reads as{' '}
            </Text>
            <span className={classes.winner} data-long={label.length > 2 || undefined}>
              {label}
            </span>
          </>
        )}
      </div>
      <ol className={classes.bars}>
        {labels.map((name, i) => {
          const share = probabilities ? (probabilities[i] ?? NaN) : null;
          return (
            <li key={name} data-winner={i === winner || undefined}>
              <span className={classes.barName}>{name}</span>
              <span className={classes.barRail}>
                <span
                  className={classes.bar}
                  style={{ transform: `scaleX(${Number.isFinite(share) ? share : 0})` }}
                />
              </span>
              <span className={classes.barNumber}>{share === null ? '' : percentText(share)}</span>
            </li>
          );
        })}
      </ol>
      <Text size="xs" c="dimmed" className={classes.speed}>
        {milliseconds !== null && speedText(milliseconds, latencies)}
      </Text>
    </section>
  );
}

function speedText(milliseconds: number, latencies: Latencies): string {
  const network = `network ${milliseconds.toFixed(1)} ms`;
  const p95 = percentile95(latencies);
  const last = latencies[latencies.length - 1];
  if (p95 === null || last === undefined) return network;
  return `Pen to answer ${Math.round(last)} ms, 95 % within ${Math.round(p95)} ms; ${network}`;
}
