import { Text } from '@mantine/core';
import { categoryColor } from '@/shared/chart';
import type { ArenaDrawing } from '@/shared/api';
import { percent } from '@/shared/format';
import classes from './arena.module.css';
import { answerWords, campsOf } from './votes';

interface Props {
  drawing: ArenaDrawing;
  /** Of the dataset, in its order. */
  labels: readonly string[];
}

/** A square for each model, in the row of what it says; the surer, the fuller. */
export function VoteMap({ drawing, labels }: Props) {
  const camps = campsOf(drawing, labels);
  return (
    <div>
      <div className={classes.camps}>
        {camps.map(({ label, place, answers, meant }) => (
          <div key={label} className={classes.camp} data-meant={meant || undefined}>
            <div className={classes.label}>{label}</div>
            <div className={classes.votes} role="img" aria-label={`${answers.length} say ${label}`}>
              {answers.map((answer) => (
                <span
                  key={answer.model}
                  className={classes.vote}
                  data-mine={answer.mine || undefined}
                  data-apart={answer.apart || undefined}
                  style={{
                    background: categoryColor(place),
                    opacity: 0.25 + 0.75 * answer.probability,
                  }}
                  title={answerWords(answer)}
                />
              ))}
            </div>
            <div className={classes.count}>
              {answers.length}
              <small> {percent(answers.length / Math.max(1, drawing.answers.length), 0)}</small>
            </div>
          </div>
        ))}
      </div>
      <Text size="sm" c="dimmed" mt={6}>
        Each square is a model; the surer, the fuller.{' '}
        {drawing.answers.some(({ mine }) => mine) && 'Yours has a frame. '}
        {drawing.meant !== null && 'The drawer meant the marked row.'}
      </Text>
    </div>
  );
}
