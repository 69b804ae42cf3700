import type { Distribution, HealthReport, Part } from './types';

export interface Ridge {
  epoch: number;
  /** Heights 0…1 over the common axis. */
  heights: number[];
  nonFinite: number;
}

export interface Ridges {
  low: number;
  high: number;
  ridges: Ridge[];
}

const PLACES = 80;

/** The histograms of one layer over epochs on one axis; each ridge is as high as its own densest place. */
export function ridgesOf(reports: readonly HealthReport[], node: string, part: Part): Ridges | null {
  const found = reports.flatMap((report) => {
    const distribution = report.layers.find((layer) => layer.node === node)?.[part];
    // what was seen after the first step belongs to no epoch yet
    return distribution ? [{ epoch: report.step === 1 ? 0 : report.epoch, distribution }] : [];
  });
  if (found.length === 0) return null;
  const low = Math.min(...found.map(({ distribution }) => distribution.histogram.low));
  const high = Math.max(...found.map(({ distribution }) => distribution.histogram.high));
  return {
    low,
    high,
    ridges: found.map(({ epoch, distribution }) => ({
      epoch,
      heights: heightsOf(distribution, low, high),
      nonFinite: distribution.histogram.nonFinite,
    })),
  };
}

function heightsOf({ histogram }: Distribution, low: number, high: number): number[] {
  const width = (histogram.high - histogram.low) / histogram.bins.length;
  const most = Math.max(1, ...histogram.bins);
  return Array.from({ length: PLACES }, (_, i) => {
    const x = low + ((high - low) * (i + 0.5)) / PLACES;
    const bin = width > 0 ? Math.floor((x - histogram.low) / width) : -1;
    const alone = width === 0 && Math.abs(x - histogram.low) <= (high - low) / PLACES;
    return alone ? 1 : (histogram.bins[bin] ?? 0) / most;
  });
}
