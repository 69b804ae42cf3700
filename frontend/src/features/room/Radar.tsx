import { Text, Tooltip } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Radar as RadarData, RadarPerson, RadarState } from '@/shared/api';
import { duration } from '@/shared/format';
import { placeWords } from './place';
import { countsOf, isShown, LOOKS, STATES, type RadarFilter } from './radarStates';
import classes from './room.module.css';

/** Everybody at one glance; each keeps their place, so that the eye finds them again. */
export function Radar({ radar }: { radar: RadarData }) {
  const [filter, setFilter] = useState<RadarFilter | null>(null);
  const counts = useMemo(() => countsOf(radar.people), [radar.people]);
  const shown = useMemo(
    () => radar.people.filter((person) => isShown(person, filter)),
    [radar.people, filter],
  );
  return (
    <>
      <div className={classes.chips} role="group" aria-label="Show only">
        <Chip
          word="Everybody"
          count={radar.people.length}
          on={filter === null}
          onClick={() => setFilter(null)}
        />
        <Chip
          word="Hand up"
          count={counts.hand}
          color="var(--mantine-color-signal-6)"
          on={filter === 'hand'}
          onClick={() => setFilter('hand')}
        />
        {STATES.map((state) => (
          <Chip
            key={state}
            word={LOOKS[state].word}
            means={LOOKS[state].means}
            color={LOOKS[state].color}
            count={counts[state]}
            on={filter === state}
            onClick={() => setFilter(state)}
          />
        ))}
        <Chip
          word="Not here"
          count={counts.away}
          on={filter === 'away'}
          onClick={() => setFilter('away')}
          means="Not seen for 45 seconds."
        />
      </div>
      {shown.length === 0 ? (
        <Text c="dimmed" size="sm" py="md">
          {radar.people.length === 0
            ? 'Nobody takes part yet. Show the join code on the projector.'
            : 'Nobody at the moment.'}
        </Text>
      ) : (
        <ul className={classes.grid} aria-label="Class radar">
          {shown.map((person) => (
            <Cell key={person.id} {...cellOf(person, radar.at)} />
          ))}
        </ul>
      )}
    </>
  );
}

interface ChipProps {
  word: string;
  count: number;
  color?: string;
  means?: string;
  on: boolean;
  onClick: () => void;
}

function Chip({ word, count, color, means, on, onClick }: ChipProps) {
  const chip = (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={on}
      data-none={count === 0 || undefined}
      onClick={onClick}
    >
      {color && <span className={classes.lamp} style={{ background: color }} aria-hidden="true" />}
      {word} <b>{count}</b>
    </button>
  );
  return means ? (
    <Tooltip label={means} multiline maw={280} openDelay={400}>
      {chip}
    </Tooltip>
  ) : (
    chip
  );
}

interface CellProps {
  id: string;
  name: string;
  state: RadarState;
  online: boolean;
  hand: boolean;
  /** Where they are, and what they do there since when. */
  place: string;
  since: string;
  /** The run behind it. */
  run: string | null;
}

/** Plain words, so that a cell is drawn anew only when it says something new. */
export function cellOf(person: RadarPerson, now: string): CellProps {
  const minutes = person.since ? (Date.parse(now) - Date.parse(person.since)) / 60_000 : 0;
  const step = person.step === null ? '' : `step ${person.step} · `;
  return {
    id: person.id,
    name: person.displayName,
    state: person.state,
    online: person.online,
    hand: person.hand !== null,
    place: person.path === null ? NEVER : step + placeWords(person.path),
    since: person.since && !isAway(person) ? sinceWords(minutes) : '',
    run: person.run?.id ?? null,
  };
}

const NEVER = 'never here';

/** Nobody to see, and nothing of theirs that goes. */
const isAway = ({ online, state }: Pick<RadarPerson, 'online' | 'state'>) => !online && state === 'idle';

const sinceWords = (minutes: number) =>
  minutes < 1 ? 'now' : duration(Math.floor(minutes) * 60).replace(/ 0 min$/, '');

const Cell = memo(function Cell({ name, state, online, hand, place, since, run }: CellProps) {
  const { word, color } = LOOKS[state];
  const inside = (
    <>
      <span className={classes.cellName}>
        {hand && <IconHandStop size={15} className={classes.cellHand} aria-label="hand is up" />}
        {name}
      </span>
      <span className={classes.cellState}>
        {isAway({ online, state }) ? 'Not here' : word}
        {since && <span className={classes.cellSince}> {since}</span>}
      </span>
      <span className={classes.cellPlace}>{online || place === NEVER ? place : `last ${place}`}</span>
    </>
  );
  return (
    <li
      className={classes.cell}
      data-state={state}
      data-away={!online || undefined}
      data-hand={hand || undefined}
      style={{ '--state': color } as React.CSSProperties}
    >
      {run ? (
        <Link to={`/runs/${run}`} className={classes.cellLink} title={`${name}: open the run`}>
          {inside}
        </Link>
      ) : (
        <div className={classes.cellLink}>{inside}</div>
      )}
    </li>
  );
});
