import type { Worker } from '@/shared/api';
import { speed } from '@/shared/format';
import classes from './pool.module.css';

/** What a worker measured about itself at its start. */
export function ProbeSpeeds({ speeds }: { speeds: NonNullable<Worker['speeds']> }) {
  return (
    <div>
      <div className="ty-sign">Measured at its start</div>
      <dl className={classes.speeds}>
        {speeds.map(({ title, imagesPerSecond }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{speed(imagesPerSecond)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
