import type { PlanDraft } from '@/shared/api';
import { figure } from '@/shared/format';
import { scheduleWords } from './controlWords';
import { lengthOf, scheduleLine } from './schedule';
import classes from './schedule.module.css';
import { ticks } from './ticks';

const WIDTH = 360;
const HEIGHT = 144;
const FRAME = { left: 52, right: 350, top: 24, bottom: 110 };

/** The learning rate of every step of a draft, drawn over its epochs by the engine's own formula. */
export function SchedulePreview({ draft }: { draft: PlanDraft }) {
  const length = lengthOf(draft);
  const schedule = draft.schedule ?? { kind: 'constant' };
  const rate = Number(draft.optimizer?.learningRate);
  const drawable = length && rate > 0 && schedule.every !== 0;
  if (!drawable) return <div className={classes.preview} />;
  const { epochs } = length;
  const x = (epoch: number) => FRAME.left + ((FRAME.right - FRAME.left) * epoch) / epochs;
  const y = (share: number) => FRAME.bottom - (FRAME.bottom - FRAME.top) * share;
  const line = scheduleLine(schedule, length);
  const path = line.map(([at, share]) => `${x(at).toFixed(1)},${y(share).toFixed(1)}`).join(' ');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes.preview}
      role="img"
      aria-label={`Learning rate over ${epochs === 1 ? '1 epoch' : `${epochs} epochs`}: ${scheduleWords(schedule, epochs)}`}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={FRAME.left} x2={FRAME.right} y1={y(share)} y2={y(share)} className={classes.grid} />
          <text x={FRAME.left - 6} y={y(share) + 4} textAnchor="end">
            {figure(rate * share)}
          </text>
        </g>
      ))}
      {ticks(epochs).map((epoch) => (
        <g key={epoch}>
          <line
            x1={x(epoch)}
            x2={x(epoch)}
            y1={FRAME.bottom}
            y2={FRAME.bottom + 4}
            className={classes.tick}
          />
          <text x={x(epoch)} y={FRAME.bottom + 16} textAnchor="middle">
            {epoch}
          </text>
        </g>
      ))}
      <text x={(FRAME.left + FRAME.right) / 2} y={HEIGHT - 4} textAnchor="middle" className={classes.title}>
        Epochs done
      </text>
      <text x={FRAME.left} y={11} className={classes.title}>
        Learning rate
      </text>
      <polygon points={`${x(0)},${y(0)} ${path} ${x(epochs)},${y(0)}`} className={classes.area} />
      <polyline points={path} className={classes.line} />
    </svg>
  );
}
