import { Figure, linearScale } from '@/shared/chart';
import { valueText } from '@/shared/tensor';
import { classColour } from './ClassLegend';
import type { Excitation } from './excitation';

interface Props {
  block: Excitation;
  labels: readonly string[];
  /** Classes that are not drawn. */
  hidden: ReadonlySet<number>;
}

/** One block: channels from left to right, their weights upwards, a line a class. */
export function ExcitationFigure({ block, labels, hidden }: Props) {
  const channels = block.perClass.find((one) => one !== null)?.length ?? 0;
  return (
    <Figure
      title={block.node}
      summary={`${channels} channels; the classes lie ${valueText(block.apart)} apart.`}
      height={210}
      x={{
        title: `Channel · classes ${valueText(block.apart)} apart`,
        scale: linearScale(1, Math.max(2, channels), 6),
        format: String,
      }}
      y={{ title: 'Weight', scale: linearScale(0, 1, 4), format: String }}
    >
      {(x, y) =>
        block.perClass.map((weights, label) =>
          weights && !hidden.has(label) ? (
            <polyline
              key={label}
              points={[...weights].map((weight, i) => `${x(i + 1)},${y(weight)}`).join(' ')}
              fill="none"
              stroke={classColour(label, labels.length)}
              strokeWidth={1.6}
              strokeLinejoin="round"
            >
              <title>{labels[label]}</title>
            </polyline>
          ) : null,
        )
      }
    </Figure>
  );
}
