import type { Board } from '@/shared/api';
import { Card } from '@/shared/ui';
import { PARAMETERS, SECONDS } from './costs';
import classes from './leaderboard.module.css';
import { ParetoFigure } from './ParetoFigure';

interface Props {
  board: Board;
  network: (architecture: string | null) => string;
}

/** What accuracy costs: in parameters, and in seconds of training. */
export function ParetoFigures({ board, network }: Props) {
  const points = board.rows.map(({ best }) => best);
  return (
    <div className={classes.figures}>
      <Card aria-label="Accuracy against parameters">
        <ParetoFigure
          title="Accuracy against parameters"
          points={points}
          front={board.byParameters}
          cost={PARAMETERS}
          network={network}
        />
      </Card>
      <Card aria-label="Accuracy against training time">
        <ParetoFigure
          title="Accuracy against training time"
          points={points}
          front={board.bySeconds}
          cost={SECONDS}
          network={network}
        />
      </Card>
    </div>
  );
}
