-- The rule of engine auto: which kinds of worker take a run, and which leave it to a faster one.
-- 1. Workers with the same engine on the same device are of one kind. One is live if it was seen
--    lately and does not drain, and free if it holds no run.
-- 2. A kind's speed on a workload is the best that it was measured at on this very workload. Else it
--    is that of the measured workload nearest in work, scaled by what an example of each should take:
--    a * calls + b * work, with the kind's own a and b (its pace).
-- 3. A kind leaves a run to a faster kind of which a worker is free, and to one more than twice as
--    fast even while all its workers are busy.
-- 4. Where a speed is unknown nobody is faster: first come, first served.
-- 5. A run in bf16 is only for kinds that have it, and a large one for kinds with the memory, so it
--    is left to no other.
--
-- Goes on from two tables of the statement around it:
--   workload (key, macs, calls, work, precision, memory)  what is to be trained
--   asker (engine, device, bf16, holder, memory)  the kind that asks; it may not be listed among the workers yet
kind as materialized (
  select engine, device, bool_and(bf16) as bf16, min(holder) as holder, max(memory) as memory,
         count(id) as workers, count(id) filter (where free) as free
  from (
    select worker.id, worker.engine, worker.device_words as device,
           worker.device -> 'precisions' @> '"BF16"' as bf16,
           worker.engine || ' ' || (worker.device ->> 'kind') as holder,
           (worker.device ->> 'memoryBytes')::bigint as memory,
           not exists (select from run where run.worker_id = worker.id and run.state = 'RUNNING') as free
    from worker
    where %s
    union all
    select null, asker.engine, asker.device, asker.bf16, asker.holder, asker.memory, false from asker
  ) live
  group by engine, device
),
-- Least squares of the relative errors, without a part that would be negative. Too few measurements
-- tell the parts apart: then all time is that of the work.
pace as materialized (
  select engine, device,
         case when calls >= 0 and work >= 0 then calls else 0 end as calls,
         case when calls >= 0 and work >= 0 then work else 1 end as work
  from (
    select engine, device,
           (ct * ww - wt * cw) / nullif(cc * ww - cw * cw, 0) as calls,
           (wt * cc - ct * cw) / nullif(cc * ww - cw * cw, 0) as work
    from (
      -- images/s times calls and work: both in parts of the time that was measured
      select engine, device,
             sum(c * c) as cc, sum(w * w) as ww, sum(c * w) as cw, sum(c) as ct, sum(w) as wt
      from (
        select engine, device, images_per_second * calls as c, images_per_second * work as w
        from speed join kind using (engine, device)
        where speed.work is not null
      ) measured
      group by engine, device
      having count(*) > 1
    ) sums
  ) fitted
),
prediction as (
  select workload.key, workload.memory, kind.engine, kind.device, kind.workers, kind.free,
         nearest.images_per_second, coalesce(nearest.measured, false) as measured
  from workload
  join kind on (kind.bf16 or workload.precision <> 'BF16')
           and ((workload.memory ->> kind.holder)::bigint <= kind.memory) is not false
  left join pace using (engine, device)
  cross join lateral (
    select coalesce(pace.calls, 0) * workload.calls
             + coalesce(pace.work, 1) * greatest(workload.work, 1) as seconds
  ) own
  left join lateral (
    select case when measured then speed else speed * seconds / own.seconds end as images_per_second,
           measured
    from (
      select speed, measured,
             coalesce(pace.calls, 0) * calls + coalesce(pace.work, 1) * greatest(work, 1) as seconds
      from (
        -- this very workload, if it was measured, is first among those of its size
        (select images_per_second as speed, coalesce(calls, 0) as calls, coalesce(work, macs) as work,
                workload_key = workload.key as measured
         from speed
         where speed.engine = kind.engine and speed.device = kind.device and speed.macs >= workload.macs
         order by speed.macs, workload_key = workload.key desc, images_per_second desc limit 1)
        union all
        (select images_per_second, coalesce(calls, 0), coalesce(work, macs), false
         from speed
         where speed.engine = kind.engine and speed.device = kind.device and speed.macs < workload.macs
         order by speed.macs desc, images_per_second desc limit 1)
      ) neighbour
    ) known
    order by measured desc, abs(ln(seconds / own.seconds))
    limit 1
  ) nearest on true
),
offer as (
  select *,
         (images_per_second < greatest(max(images_per_second) filter (where free > 0) over same_workload,
                                       max(images_per_second) over same_workload / 2)) is not true as takes
  from prediction
  window same_workload as (partition by key, memory)
)
