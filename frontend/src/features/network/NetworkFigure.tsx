import { useMemo } from 'react';
import type { Analysis, Network } from '@/shared/api';
import { figureOf, type Bar } from './figure';
import classes from './network.module.css';
import tint from './tint.module.css';

interface Props {
  network: Network;
  analysis: Pick<Analysis, 'nodes'>;
  /** Of the network, for those who cannot see the figure. */
  title: string;
}

const HEIGHT = 96;
const MIDDLE = 54;
const MARGIN = 4;

/** A network's silhouette, small enough for a card: every bar is one of its blocks. */
export function NetworkFigure({ network, analysis, title }: Props) {
  const { bars, bridges, width } = useMemo(
    () => figureOf(network, analysis.nodes),
    [network, analysis.nodes],
  );
  const centre = (index: number) => {
    const bar = bars[index] as Bar;
    return bar.x + bar.width / 2;
  };
  return (
    <svg
      className={classes.figure}
      viewBox={`${-MARGIN} 0 ${width + 2 * MARGIN} ${HEIGHT}`}
      role="img"
      aria-label={`Figure of ${title}: ${network.nodes.length} layers`}
    >
      {bridges.map(({ from, to }) => (
        <path
          key={`${from} ${to}`}
          className={classes.bridge}
          d={arch(centre(from), centre(to), MIDDLE - 34, Math.min(20, 6 + 3 * Math.log2(to - from)))}
        />
      ))}
      {bars.map((bar) => (
        <BarShape key={bar.id} bar={bar} />
      ))}
    </svg>
  );
}

function BarShape({ bar: { kind, x, width, height, slices, bridged, weighed } }: { bar: Bar }) {
  const top = MIDDLE - height / 2;
  const slice = height / slices;
  return (
    <>
      {Array.from({ length: slices }, (_, i) => (
        <rect
          key={i}
          className={`${classes.bar} ${tint.tint}`}
          data-kind={kind}
          x={x}
          y={top + i * slice}
          width={width}
          height={slices > 1 ? slice - 1.4 : slice}
          rx={1.2}
        />
      ))}
      {bridged && <path className={classes.bridge} d={arch(x - 1, x + width + 1, top - 1.5, 6)} />}
      {weighed && (
        <circle
          className={`${classes.bar} ${tint.tint}`}
          data-kind="multiply"
          cx={x + width / 2}
          cy={MIDDLE + height / 2 + 5}
          r={2.2}
        />
      )}
    </>
  );
}

const arch = (from: number, to: number, base: number, rise: number) =>
  `M ${from} ${base} C ${from} ${base - rise * 1.3} ${to} ${base - rise * 1.3} ${to} ${base}`;
