-- The rule of engine auto: which kinds of worker take a run, and which leave it to a faster one.
-- 1. Workers with the same engine on the same device are of one kind. One is live if it was seen
--    lately and does not drain, and free if it holds no run.
-- 2. A kind's speed on a workload is the best that it was measured at on this very workload. Else it
--    is that of the measured workload nearest in size (multiply-accumulates, as a ratio), scaled by
--    the ratio: twice the work, half the speed.
-- 3. A kind leaves a run to a faster kind of which a worker is free, and to one more than twice as
--    fast even while all its workers are busy.
-- 4. Where a speed is unknown nobody is faster: first come, first served.
-- 5. A run in bf16 is only for kinds that have it, so it is left to no other.
--
-- Goes on from two tables of the statement around it:
--   workload (key, macs, precision)  what is to be trained
--   asker (engine, device, bf16)     the kind that asks; it may not be listed among the workers yet
kind as materialized (
  select engine, device, bool_and(bf16) as bf16, count(id) as workers, count(id) filter (where free) as free
  from (
    select worker.id, worker.engine, worker.device_words as device,
           worker.device -> 'precisions' @> '"BF16"' as bf16,
           not exists (select from run where run.worker_id = worker.id and run.state = 'RUNNING') as free
    from worker
    where worker.seen_at >= now() - :lost * interval '1 millisecond' and worker.state <> 'DRAINING'
    union all
    select null, asker.engine, asker.device, asker.bf16, false from asker
  ) live
  group by engine, device
),
prediction as (
  select workload.key, kind.engine, kind.device, kind.workers, kind.free,
         nearest.images_per_second, coalesce(nearest.measured, false) as measured
  from workload
  join kind on kind.bf16 or workload.precision <> 'BF16'
  left join lateral (
    select speed * size / greatest(workload.macs, 1) as images_per_second, measured
    from (
      -- this very workload, if it was measured, is first among those of its size
      (select images_per_second as speed, greatest(macs, 1)::double precision as size,
              workload_key = workload.key as measured
       from speed
       where speed.engine = kind.engine and speed.device = kind.device and speed.macs >= workload.macs
       order by speed.macs, workload_key = workload.key desc, images_per_second desc limit 1)
      union all
      (select images_per_second, greatest(macs, 1), false
       from speed
       where speed.engine = kind.engine and speed.device = kind.device and speed.macs < workload.macs
       order by speed.macs desc, images_per_second desc limit 1)
    ) known
    order by abs(ln(size / greatest(workload.macs, 1)))
    limit 1
  ) nearest on true
),
offer as (
  select *,
         (images_per_second < greatest(max(images_per_second) filter (where free > 0) over same_workload,
                                       max(images_per_second) over same_workload / 2)) is not true as takes
  from prediction
  window same_workload as (partition by key)
)
