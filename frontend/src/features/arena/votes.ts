import type { ArenaAnswer, ArenaDrawing } from '@/shared/api';
import { duration, percent } from '@/shared/format';

export interface Camp {
  label: string;
  /** Of the class in its dataset. */
  place: number;
  answers: ArenaAnswer[];
  meant: boolean;
}

/** Who says what, class by class in the dataset's order; classes that nobody names and nobody meant are left out. */
export function campsOf({ answers, meant }: ArenaDrawing, labels: readonly string[]): Camp[] {
  // a dataset whose models have all left is not described any more
  const all = [...new Set([...labels, ...answers.map(({ label }) => label)])];
  return all
    .map((label, place) => ({
      label,
      place,
      meant: label === meant,
      answers: answers
        .filter((answer) => answer.label === label)
        .sort((one, other) => other.probability - one.probability),
    }))
    .filter((camp) => camp.answers.length > 0 || camp.meant);
}

/** "participant 7: 82.1 % sure" */
export const answerWords = ({ name, realName, probability, mine }: ArenaAnswer) =>
  `${mine ? 'Your model' : (realName ?? name)}: ${percent(probability, 0)} sure`;

/** "114 of 120 models say 7, in 0.4 s" */
export function verdictWords({ answers, votes, millis }: ArenaDrawing): string {
  const [first] = votes;
  if (!first) return 'No model could read it.';
  const time = `in ${duration(millis / 1000)}`;
  if (answers.length === 1) return `The only model says ${first.label}, ${time}`;
  const who = first.models === answers.length ? 'All' : `${first.models} of`;
  return `${who} ${answers.length} models say ${first.label}, ${time}`;
}
