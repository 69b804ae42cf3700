-- Everything that waits, in the order of the fairness rule, with what playing it ahead needs.
select line.position, line.held, line.round, run.id, run.title, run.owner_id, run.workshop_id, run.engine_wanted, run.label_wanted,
       run.expected_seconds, run.short, run.moved_up_at is not null as moved_up,
       (select jsonb_object_agg(engine || ' ' || device, seconds) from forecast
        where run_id = run.id and seconds is not null) as seconds
from (%s) line
join run using (id)
order by line.position
