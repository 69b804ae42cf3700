-- The fairness rule: who is next.
-- 1. A run's turn is what its owner has running already, plus its own place in its owner's line.
-- 2. Among equal turns, the owner who was served longest ago.
-- 3. Then the oldest run.
select waiting.id,
       row_number() over (order by waiting.turn, served.at nulls first, waiting.created_at, waiting.id) as position
from (
  select run.id, run.owner_id, run.created_at,
         coalesce(running.runs, 0)
           + row_number() over (partition by run.owner_id order by run.created_at, run.id) as turn
  from run
  left join (select owner_id, count(*) as runs from run where state = 'RUNNING' group by owner_id) running
    on running.owner_id = run.owner_id
  where run.state = 'QUEUED'
) waiting
cross join lateral (select max(started_at) as at from run where run.owner_id = waiting.owner_id) served
