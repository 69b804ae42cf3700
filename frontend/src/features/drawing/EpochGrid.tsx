import { winnerOf } from '@/shared/reader';
import { percentText } from '@/shared/tensor';
import classes from './drawing.module.css';
import { likeliest } from './likeliest';
import type { EpochAnswer } from './useEveryEpoch';

interface Props {
  answers: readonly EpochAnswer[];
  labels: readonly string[];
  /** The one that the pad shows. */
  epoch: number | null;
  onEpoch: (epoch: number) => void;
}

/** Labels below each other, epochs beside each other: the fuller a cell, the surer the epoch is of the label. */
export function EpochGrid({ answers, labels, epoch, onEpoch }: Props) {
  const rows = likeliest(
    answers.map(({ probabilities }) => probabilities),
    labels.length,
  );
  return (
    <div className={classes.epochs}>
      <table>
        <thead>
          <tr>
            <th scope="col">Epoch</th>
            {answers.map((answer) => {
              const winner = answer.probabilities && winnerOf(answer.probabilities);
              const name = winner === null ? '–' : (labels[winner] ?? String(winner));
              return (
                <th key={answer.epoch} scope="col" data-shown={answer.epoch === epoch || undefined}>
                  <button
                    type="button"
                    aria-label={`Epoch ${answer.epoch} reads ${name}`}
                    onClick={() => onEpoch(answer.epoch)}
                  >
                    <span>{answer.epoch}</span>
                    <strong>{name}</strong>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((label) => (
            <tr key={label}>
              <th scope="row">{labels[label] ?? label}</th>
              {answers.map((answer) => {
                const share = answer.probabilities?.[label] ?? null;
                const words = share === null ? '' : percentText(share);
                return (
                  <td
                    key={answer.epoch}
                    data-shown={answer.epoch === epoch || undefined}
                    title={`Epoch ${answer.epoch}, ${labels[label] ?? label}: ${words}`}
                  >
                    <span
                      className={classes.share}
                      style={{ opacity: share !== null && Number.isFinite(share) ? share : 0 }}
                    />
                    <span className={classes.hidden}>{words}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
