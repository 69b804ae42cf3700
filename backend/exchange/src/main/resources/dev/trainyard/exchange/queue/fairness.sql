-- The fairness rule: who is next.
-- 1. Runs that an organizer moved up, in the order in which they were.
-- 2. Everybody's first run, then everybody's second, then all others.
-- 3. Among these, whose owner used the fewest worker seconds lately. They fade with a half-life of 30
--    minutes. A run is charged what it should take as soon as a worker has it, and its owner's further
--    runs wait as if those before them had been trained already: so many runs at once gain nothing.
-- 4. Then the oldest.
-- Of two or more workers one is kept for runs of a minute at most: when no such run is in training, the
-- next worker looks among them first, by the same rule (LeaseNextRun).
-- A run is held while its owner trains as many as the workshop allows, or has used up all minutes.
-- A person counts in each workshop for themselves. Columns: id, position, held, round (0, 1, 2).
--
-- The class Fairness fills in which owners are looked at, which of their runs, and how many.
select waiting.id, waiting.held, waiting.round,
       row_number() over (order by waiting.moved_up_at nulls last, waiting.turn, waiting.created_at, waiting.id) as position
from (
  select run.id, run.created_at, run.moved_up_at, owner.held,
         least(owner.started + run.ahead, 2) as round,
         queue_turn(owner.started + run.ahead, use_added(owner.level, run.seconds_ahead, now())) as turn
  from (
    select owner_use.*,
           coalesce((select count(*) from run
                     where run.owner_id = owner_use.owner_id and run.workshop_id = owner_use.workshop_id
                       and run.state = 'RUNNING') >= allowance.running, false)
             or coalesce(owner_use.seconds >= 60.0 * allowance.minutes, false) as held
    from (%1$s) owner_use
    left join allowance using (workshop_id)
  ) owner
  cross join lateral (
    select id, created_at, moved_up_at,
           row_number() over line - 1 as ahead,
           coalesce(sum(coalesce(expected_seconds, %4$d)) over (line rows between unbounded preceding and 1 preceding), 0) as seconds_ahead
    from (
      select id, created_at, moved_up_at, expected_seconds from run
      where run.owner_id = owner.owner_id and run.workshop_id = owner.workshop_id
        and run.state = 'QUEUED' %2$s
      order by moved_up_at nulls last, created_at, id
      limit %3$s
    ) own
    window line as (order by moved_up_at nulls last, created_at, id)
  ) run
) waiting
