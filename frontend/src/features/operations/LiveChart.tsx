import { useState } from 'react';
import { CurveChart, type ChartLine } from '@/shared/chart';

interface Props {
  title: string;
  lines: readonly ChartLine[];
  format: (value: number) => string;
}

/** The last ten minutes of a few numbers. */
export function LiveChart({ title, lines, format }: Props) {
  const [zoom, setZoom] = useState<readonly [number, number] | null>(null);
  const empty = lines.every(({ x }) => x.length === 0);
  return (
    <CurveChart
      title={title}
      lines={lines}
      extent={TEN_MINUTES}
      zoom={zoom}
      onZoom={setZoom}
      xTitle="minutes ago"
      formatX={minutesAgo}
      formatY={format}
      floor="zero"
      height={170}
      note={empty ? 'The first point comes after ten seconds.' : undefined}
    />
  );
}

const TEN_MINUTES = [-10, 0] as const;

const minutesAgo = (x: number) => (x === 0 ? 'now' : String(Number((-x).toFixed(1))));
