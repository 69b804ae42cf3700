import { Text } from '@mantine/core';
import classes from './arena.module.css';
import { useArena } from './queries';
import { SeenDrawing } from './SeenDrawing';
import { VoteMap } from './VoteMap';
import { verdictWords } from './votes';

/** The newest drawing for a whole room: large, and nobody's real name. */
export function ArenaStage() {
  const arena = useArena().data;
  const newest = arena?.newest;
  if (!newest) return <Text size="xl">Nobody has drawn for everybody’s models yet.</Text>;
  const labels = arena.datasets.find(({ dataset }) => dataset === newest.dataset)?.labels ?? [];
  const answers = newest.answers.map((answer) => ({ ...answer, realName: null, mine: false }));
  return (
    <section className={classes.stage} aria-label="One drawing against everybody’s models">
      <SeenDrawing drawing={newest} />
      <div>
        <Text fw={680} fz="1.4em" mb="sm">
          {verdictWords(newest)}
        </Text>
        <VoteMap drawing={{ ...newest, answers }} labels={labels} />
      </div>
    </section>
  );
}
