import { useMemo } from 'react';
import type { RadarPerson } from '@/shared/api';
import { countsOf, LOOKS, STATES } from './radarStates';
import classes from './room.module.css';

/** How the room fares, in numbers and one band: nobody is named. */
export function RadarCounts({ people }: { people: readonly RadarPerson[] }) {
  const counts = useMemo(() => countsOf(people.filter(({ online }) => online)), [people]);
  const shown = STATES.filter((state) => counts[state] > 0);
  return (
    <div>
      <div className={classes.band} aria-hidden="true">
        {shown.map((state) => (
          <span key={state} style={{ flexGrow: counts[state], background: LOOKS[state].color }} />
        ))}
      </div>
      <ul className={classes.counts} aria-label="How the room fares">
        {shown.map((state) => (
          <li key={state}>
            <span className={classes.lamp} style={{ background: LOOKS[state].color }} aria-hidden="true" />
            <b>{counts[state]}</b> {LOOKS[state].word.toLowerCase()}
          </li>
        ))}
      </ul>
    </div>
  );
}
