import uPlot from 'uplot';
import { resolveColor } from './color';
import type { XY } from './decimate';
import { oddities } from './align';

export interface ChartLine extends XY {
  key: string;
  label: string;
  /** Any CSS colour, variables too. */
  color: string;
  dash?: number[];
  /** Draws it faintly and leaves it out of the legend: the raw values behind a smoothed line. */
  ghost?: boolean;
}

/** A place on the x axis that something is said about. */
export interface ChartMark {
  x: number;
  label: string;
}

/** `zero`: the y axis starts at 0. `share`: values are 0…1. `free`: it starts below the lowest value. */
export type Floor = 'zero' | 'share' | 'free';

export interface PlotSettings {
  lines: readonly Omit<ChartLine, 'x' | 'y'>[];
  height: number;
  logarithmic: boolean;
  formatX: (x: number) => string;
  /** With the distance to the next tick, so that as many digits are shown as tell them apart. */
  formatTick: (y: number, distance: number) => string;
  floor: Floor;
  onCursor: (x: number | null) => void;
  onZoom: (range: [number, number] | null) => void;
  /** The lines as shown now, asked at each drawing. */
  shown: () => readonly XY[];
  zoomed: () => boolean;
  marks: () => readonly ChartMark[];
}

const FONT = '12px system-ui, sans-serif';

export function createPlot(host: HTMLElement, width: number, settings: PlotSettings): uPlot {
  const ink = resolveColor(host, 'var(--mantine-color-dimmed)');
  const grid = resolveColor(host, 'var(--ty-grid)');
  const alarm = resolveColor(host, 'var(--ty-alarm)');
  const axis = { stroke: ink, font: FONT, grid: { stroke: grid, width: 1 }, ticks: { show: false } };
  return new uPlot(
    {
      width,
      height: settings.height,
      padding: [14, 12, 0, 0],
      legend: { show: false },
      cursor: {
        drag: { x: true, y: false, setScale: false },
        points: { size: 7 },
        focus: { prox: 24 },
      },
      scales: {
        x: { time: false, auto: false },
        y: settings.logarithmic
          ? { distr: 3, log: 10 }
          : { range: (_, low, high) => frameY(settings, low, high) },
      },
      axes: [
        { ...axis, size: 28, values: (_, splits) => splits.map(settings.formatX) },
        {
          ...axis,
          size: 56,
          // On a logarithmic axis uPlot blanks the values between the decades with null.
          values: (_, splits, _axis, _space, distance) =>
            splits.map((split) => (split === null ? '' : settings.formatTick(split, distance))),
        },
      ],
      series: [
        {},
        ...settings.lines.map((line) => ({
          stroke: resolveColor(host, line.color),
          width: line.ghost ? 1 : 2,
          alpha: line.ghost ? 0.28 : 1,
          dash: line.dash,
          spanGaps: true,
          points: line.ghost ? { show: false } : { size: 6, show: showPoints },
        })),
      ],
      hooks: {
        setCursor: [
          (plot) => {
            const left = plot.cursor.left ?? -1;
            settings.onCursor(left < 0 ? null : plot.posToVal(left, 'x'));
          },
        ],
        setSelect: [
          (plot) => {
            const { left, width: wide } = plot.select;
            if (wide > 4) settings.onZoom([plot.posToVal(left, 'x'), plot.posToVal(left + wide, 'x')]);
            plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          },
        ],
        ready: [(plot) => plot.over.addEventListener('dblclick', () => settings.onZoom(null))],
        draw: [
          (plot) => settings.shown().forEach((line) => markOddities(plot, line, alarm)),
          (plot) => settings.marks().forEach((mark) => drawMark(plot, mark, alarm)),
        ],
      },
    },
    [[], ...settings.lines.map(() => [])] as unknown as uPlot.AlignedData,
    host,
  );
}

/** Points only where there are few of them: one per epoch is worth a dot, ten thousand are not. */
function showPoints(plot: uPlot, index: number): boolean {
  let drawn = 0;
  for (const value of plot.data[index] ?? []) if (value !== null && ++drawn > 40) return false;
  return true;
}

function frameY({ floor, zoomed }: PlotSettings, low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) return [0, 1];
  if (floor === 'share') {
    // A single point, or points that hardly differ, still get a frame of two percent.
    const pad = Math.max((high - low) * 0.06, 0.01 - (high - low) / 2);
    return [Math.max(0, low - pad), Math.min(1, high + pad)];
  }
  const pad = (high - low || Math.abs(high) || 1) * 0.06;
  if (floor === 'free') return [low - pad, high + pad];
  return [zoomed() ? Math.max(0, low - pad) : 0, high + pad];
}

/** A line through the frame with a round sign at its foot. */
function drawMark(plot: uPlot, { x, label }: ChartMark, color: string): void {
  const context = plot.ctx;
  const { left, top, width, height } = plot.bbox;
  const ratio = devicePixelRatio;
  const at = plot.valToPos(x, 'x', true);
  if (at < left || at > left + width) return;
  const radius = 9 * ratio;
  const middle = top + height - radius - 2 * ratio;
  context.save();
  context.strokeStyle = context.fillStyle = color;
  context.lineWidth = 1.5 * ratio;
  context.beginPath();
  context.moveTo(at, top);
  context.lineTo(at, middle);
  context.stroke();
  const inside = Math.min(Math.max(at, left + radius), left + width - radius);
  context.beginPath();
  context.arc(inside, middle, radius, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = '#fff';
  context.font = `700 ${11 * ratio}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(label, inside, middle);
  context.restore();
}

/** A value that is no number is no height either: it gets a mark on top of the frame, with its name. */
function markOddities(plot: uPlot, line: XY, color: string): void {
  const context = plot.ctx;
  const { left, top, width, height } = plot.bbox;
  const ratio = devicePixelRatio;
  let lastLabel = -Infinity;
  context.save();
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = ratio;
  context.font = `600 ${11 * ratio}px system-ui, sans-serif`;
  context.textAlign = 'center';
  for (const { x, word } of oddities(line)) {
    const at = plot.valToPos(x, 'x', true);
    if (at < left || at > left + width) continue;
    const arm = 3.5 * ratio;
    const middle = top + 7 * ratio;
    context.beginPath();
    context.moveTo(at - arm, middle - arm);
    context.lineTo(at + arm, middle + arm);
    context.moveTo(at + arm, middle - arm);
    context.lineTo(at - arm, middle + arm);
    context.stroke();
    if (at - lastLabel < 60 * ratio) continue;
    lastLabel = at;
    context.globalAlpha = 0.35;
    context.setLineDash([4 * ratio, 4 * ratio]);
    context.beginPath();
    context.moveTo(at, top);
    context.lineTo(at, top + height);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
    context.fillText(
      word,
      Math.min(Math.max(at, left + 14 * ratio), left + width - 14 * ratio),
      top - 3 * ratio,
    );
  }
  context.restore();
}
