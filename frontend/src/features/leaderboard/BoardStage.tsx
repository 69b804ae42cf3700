import { Text, Title } from '@mantine/core';
import { count } from '@/shared/format';
import { BoardTable } from './BoardTable';
import { PARAMETERS } from './costs';
import classes from './leaderboard.module.css';
import { ParetoFigure } from './ParetoFigure';
import { useBoard, useChallenges } from './queries';

interface Props {
  network: (architecture: string | null) => string;
  /** How many rows fit. */
  rows?: number;
}

/** The first open challenge for a whole room: the best, large, beside what accuracy costs. Nobody's real name. */
export function BoardStage({ network, rows = 10 }: Props) {
  const challenge = useChallenges().data?.[0];
  if (!challenge) return <Text size="xl">No challenge has been opened yet.</Text>;
  return <Stage challenge={challenge.id} title={challenge.title} network={network} rows={rows} />;
}

function Stage({ challenge, title, network, rows }: Required<Props> & { challenge: string; title: string }) {
  const board = useBoard(challenge, true).data;
  if (!board) return null;
  const best = board.rows
    .slice(0, rows)
    .map((row) => ({ ...row, best: { ...row.best, realName: null, mine: false } }));
  return (
    <section aria-label="Leaderboard">
      <Title order={2} mb="md" fz="clamp(1.4rem, 2.4vw, 2.4rem)">
        {title}
      </Title>
      {best.length === 0 ? (
        <Text size="xl">Nobody’s model has been scored yet.</Text>
      ) : (
        <div className={classes.stage}>
          <BoardTable rows={best} network={network} large />
          <ParetoFigure
            title={`${count(board.rows.length)} people: accuracy against parameters`}
            points={board.rows.map((row) => ({ ...row.best, mine: false }))}
            front={board.byParameters.map((point) => ({ ...point, mine: false }))}
            cost={PARAMETERS}
            network={network}
            height={460}
          />
        </div>
      )}
    </section>
  );
}
