import { SimpleGrid } from '@mantine/core';
import { linearScale, logScale, ScatterFigure, SpreadFigure, type FigureAxis } from '@/shared/chart';
import { duration, figure, percent, short } from '@/shared/format';
import { Card } from '@/shared/ui';
import type { SweepDetail } from '@/shared/api';
import { HeatMap } from './HeatMap';
import {
  accuracyOf,
  bestOf,
  heat,
  isNumeric,
  isSeed,
  linesOver,
  studyLines,
  wordOf,
  type Spread,
} from './results';

interface Props {
  detail: SweepDetail;
  colorOf: (place: number) => string;
}

/** What came of a sweep, in the form that fits what was varied. */
export function ResultFigures({ detail, colorOf }: Props) {
  const { sweep, members } = detail;
  if (members.every((member) => accuracyOf(member) === null)) return null;
  if (sweep.kind === 'study') return <StudyFigure detail={detail} />;
  const axes = sweep.axes.map((axis, i) => ({ axis, i })).filter(({ axis }) => !isSeed(axis));
  const numeric = axes.find(({ axis }) => isNumeric(axis) && axis.values.length > 1);
  const [first, second] = axes;
  return (
    <>
      {first && second && (
        <Card aria-label="Heat map">
          <HeatMap
            title="Validation accuracy"
            rows={{ title: first.axis.title, values: first.axis.values.map(wordOf) }}
            columns={{ title: second.axis.title, values: second.axis.values.map(wordOf) }}
            cells={heat(detail, first.i, second.i)}
          />
        </Card>
      )}
      {numeric && (
        <Card aria-label="Result over the varied value">
          <LineFigure detail={detail} axis={numeric.i} colorOf={colorOf} />
        </Card>
      )}
      <CostFigures detail={detail} colorOf={colorOf} />
    </>
  );
}

function accuracyAxis(values: readonly number[]): FigureAxis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = Math.max((high - low) * 0.1, 0.004);
  const scale = linearScale(Math.max(0, low - pad), Math.min(1, high + pad));
  const digits = high - low + 2 * pad > 0.06 ? 0 : 1;
  return { title: 'Validation accuracy', scale, format: (value) => percent(value, digits) };
}

const heights = (lines: readonly { points: readonly Spread[] }[]) =>
  lines.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high]));

function LineFigure({ detail, axis, colorOf }: Props & { axis: number }) {
  const varied = detail.sweep.axes[axis];
  const values = varied?.values.map(Number) ?? [];
  const lines = linesOver(detail, axis);
  const low = Math.min(...values);
  const high = Math.max(...values);
  return (
    <SpreadFigure
      title={`Validation accuracy over ${varied?.title}`}
      lines={lines.map((line, i) => ({ ...line, key: line.label, color: colorOf(i) }))}
      x={{
        title: varied?.title ?? '',
        scale: low > 0 && high / low >= 8 ? logScale(low, high) : linearScale(low, high),
        format: figure,
      }}
      y={accuracyAxis(heights(lines))}
    />
  );
}

const LOOKS = {
  BnB: { color: '#2f7fd6', dash: '6 4', label: 'BnB: own layers, frozen' },
  'BnB+': { color: '#2f7fd6', label: 'BnB+: own layers, fine-tuned' },
  AnB: { color: '#e08c0a', dash: '6 4', label: 'AnB: layers of A, frozen' },
  'AnB+': { color: '#e08c0a', label: 'AnB+: layers of A, fine-tuned' },
};

/** Yosinski et al. 2014, figure 2: how far up features of A can be used for B. */
function StudyFigure({ detail }: Pick<Props, 'detail'>) {
  const lines = studyLines(detail.members);
  const depth = (detail.sweep.axes[1]?.values.length ?? 2) - 1;
  return (
    <Card aria-label="Transferability">
      <SpreadFigure
        title="How transferable are the first n layers?"
        lines={lines.map(({ treatment, points }) => ({ key: treatment, points, ...LOOKS[treatment] }))}
        x={{
          title: 'Layer n at which the network is cut and the rest drawn fresh; 0: the base network on B',
          scale: { ...linearScale(-0.2, depth + 0.2), ticks: Array.from({ length: depth + 1 }, (_, n) => n) },
          format: String,
        }}
        y={accuracyAxis(heights(lines))}
        height={380}
      />
    </Card>
  );
}

const COSTS = [
  { cost: 'parameters', title: 'Parameters', format: short },
  { cost: 'macs', title: 'Multiply-accumulates', format: short },
  { cost: 'seconds', title: 'Training time', format: duration },
] as const;

/** What accuracy costs: the best of every price lie on the upper left. */
function CostFigures({ detail, colorOf }: Props) {
  const best = bestOf(detail.members);
  // A cost that all members share says nothing.
  const shown = COSTS.filter(({ cost }) => new Set(detail.members.map((member) => member[cost])).size > 1);
  return (
    <Card aria-label="Accuracy and cost">
      <SimpleGrid cols={{ base: 1, md: shown.length }} spacing="lg">
        {shown.map(({ cost, title, format }) => {
          const points = detail.members.flatMap((member, i) => {
            const accuracy = accuracyOf(member);
            const price = member[cost];
            if (accuracy === null || !price) return [];
            return [
              {
                key: String(member.n),
                label: member.label,
                x: price,
                y: accuracy,
                color: colorOf(i),
                best: member === best,
              },
            ];
          });
          if (points.length === 0) return null;
          const prices = points.map(({ x }) => x);
          const [low, high] = [Math.min(...prices), Math.max(...prices)];
          return (
            <ScatterFigure
              key={cost}
              title={`Accuracy against ${title.toLowerCase()}`}
              points={points}
              x={{
                title,
                scale: high > 5 * low ? logScale(low, high) : linearScale(low * 0.9, high * 1.1, 3),
                format,
              }}
              y={accuracyAxis(points.map(({ y }) => y))}
            />
          );
        })}
      </SimpleGrid>
    </Card>
  );
}
