import type { Plan } from '@/shared/api';
import classes from './plan.module.css';
import { planWords } from './planWords';

/** A plan, told in two columns. */
export function PlanSummary({ plan }: { plan: Plan }) {
  return (
    <dl className={classes.summary}>
      {planWords(plan).map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
