import { useElementSize } from '@mantine/hooks';
import classes from './health.module.css';
import type { Strip } from './layers';
import { told, type Quantity } from './quantities';
import type { ColourScale } from './scale';

export interface DepthLine {
  key: string;
  label: string;
  color: string;
  strip: Strip;
  /** The look that is shown beside the first. */
  column: number;
}

interface Props {
  lines: readonly DepthLine[];
  quantity: Quantity;
  scale: ColourScale;
}

const HEIGHT = 210;
const LEFT = 52;
const BOTTOM = 22;

/** A quantity by depth: the first look dashed, the chosen one drawn through. */
export function DepthChart({ lines, quantity, scale }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const right = Math.max(width, LEFT + 60) - 10;
  const y = (value: number) => HEIGHT - BOTTOM - heightOf(value, quantity, scale) * (HEIGHT - BOTTOM - 12);
  const path = (strip: Strip, column: number) =>
    pathOf(
      strip.values.map((row) => row[column]),
      (depth) => LEFT + ((right - LEFT) * depth) / Math.max(1, strip.nodes.length - 1),
      y,
    );
  const ticks = ticksOf(quantity, scale);
  return (
    <div ref={ref} className={classes.depth}>
      <svg width={Math.max(width, 80)} height={HEIGHT} role="img" aria-label={spoken(lines, quantity)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} className={classes.grid} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" className={classes.tick}>
              {told(tick, quantity)}
            </text>
          </g>
        ))}
        {lines.map(({ key, color, strip, column }) => (
          <g key={key} fill="none" style={{ stroke: color }} strokeLinejoin="round" strokeLinecap="round">
            <path d={path(strip, 0)} strokeWidth="1.5" strokeDasharray="4 4" opacity="0.6" />
            <path d={path(strip, column)} strokeWidth="2.25" />
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 5} className={classes.tick}>
          input side
        </text>
        <text x={right} y={HEIGHT - 5} textAnchor="end" className={classes.tick}>
          output side
        </text>
      </svg>
    </div>
  );
}

function heightOf(value: number, { scale: kind }: Quantity, scale: ColourScale): number {
  if (kind === 'logarithmic')
    return Math.max(0, Math.log(Math.max(value, 1e-30) / scale.from) / Math.log(scale.to / scale.from));
  return (value - scale.from) / (scale.to - scale.from);
}

function ticksOf({ scale: kind }: Quantity, { from, to }: ColourScale): number[] {
  if (kind === 'share') return [0, 0.5, 1];
  if (kind === 'signed') return [from, 0, to];
  const decades = Math.round(Math.log10(to / from));
  const every = Math.ceil(decades / 5);
  return Array.from({ length: Math.floor(decades / every) + 1 }, (_, i) => from * 10 ** (i * every));
}

/** A gap where a value is no number: the line never bridges it. A value between gaps is a dot. */
function pathOf(
  values: readonly (number | undefined)[],
  x: (depth: number) => number,
  y: (value: number) => number,
): string {
  let pen = false;
  return values
    .map((value, depth) => {
      const drawn = value !== undefined && Number.isFinite(value);
      const word = drawn
        ? `${pen ? 'L' : 'M'}${x(depth).toFixed(1)} ${y(value).toFixed(1)}${pen ? '' : 'h0'}`
        : '';
      pen = drawn;
      return word;
    })
    .join('');
}

function spoken(lines: readonly DepthLine[], quantity: Quantity): string {
  const ends = lines.map(({ label, strip, column }) => {
    const first = told(strip.values[0]?.[column], quantity);
    const last = told(strip.values.at(-1)?.[column], quantity);
    return `${label} from ${first} at the input to ${last} at the output`;
  });
  return `${quantity.title} by depth: ${ends.join('; ')}`;
}
