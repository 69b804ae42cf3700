-- Who used how much of the pool, what each may, and who was moved up by hand.

-- What one person may take of the pool in a workshop; null for no limit, no row for no limit at all.
create table allowance (
  workshop_id   uuid primary key,
  running       integer check (running > 0),
  queued        integer check (queued > 0),
  minutes       integer check (minutes > 0),
  storage_bytes bigint  check (storage_bytes > 0)
);

-- Worker seconds that fade with a half-life of 30 minutes are kept as log2(seconds) + now / half-life:
-- the order of such numbers never changes by waiting, so that an index can hold it.
create function use_added(level double precision, seconds double precision, at timestamptz)
  returns double precision language sql immutable parallel safe as $$
  select case
    when seconds = 0 then level
    when level is null then case when seconds > 0 then more end
    when seconds > 0 then greatest(level, more) + ln(1 + power(2.0::float8, -least(abs(level - more), 60))) / ln(2)
    -- taken back: it was added before, so only rounding lets nothing remain
    when level - more < 1e-6 then null
    else level + ln(1 - power(2.0::float8, -least(level - more, 60))) / ln(2)
  end
  from (select ln(nullif(abs(seconds), 0)) / ln(2)
                 + extract(epoch from at - timestamptz '2026-01-01Z')::float8 / 1800 as more) used
$$;

-- What of it is left at a time.
create function use_seconds(level double precision, at timestamptz)
  returns double precision language sql immutable parallel safe as $$
  select case when level is null then 0 else power(2.0::float8, greatest(level - extract(epoch from at - timestamptz '2026-01-01Z')::float8 / 1800, -60)) end
$$;

-- The first run of everybody before the second of anybody, that before any third; then who used less.
create function queue_turn(started bigint, level double precision)
  returns double precision language sql immutable parallel safe as $$
  select 1e6 * least(started, 2) + coalesce(level, 0)
$$;

create table owner_use (
  owner_id    uuid             not null,
  workshop_id uuid             not null,
  -- runs that a worker took, less those that it gave back
  started     integer          not null default 0,
  -- null while nothing was used
  level       double precision,
  -- worker seconds that were really used, never faded
  seconds     double precision not null default 0,
  turn        double precision not null generated always as (queue_turn(started, level)) stored,
  primary key (owner_id, workshop_id)
);

create index owner_use_turn on owner_use (turn, owner_id, workshop_id);

alter table run
  -- what its training should take on the fastest kind of worker that was there; null where nobody knew
  add column expected_seconds double precision check (expected_seconds > 0),
  -- whether that is short enough for the lane of short runs
  add column short            boolean not null default false,
  add column leased_at        timestamptz,
  -- worker seconds that its owner was charged when it was leased, until the real ones are known
  add column charged          double precision not null default 0,
  add column moved_up_at      timestamptz,
  add column moved_up_reason  text,
  -- in words, while somebody wants it back in the queue and its worker has not heard of it
  add column requeue_reason   text,
  add constraint run_moved_up_with_reason check (num_nulls(moved_up_at, moved_up_reason) in (0, 2));

-- owners begin with what they trained before
insert into owner_use (owner_id, workshop_id, started, seconds)
select owner_id, workshop_id, count(*), coalesce(sum(train_seconds), 0)
from run where started_at is not null and state <> 'QUEUED'
group by owner_id, workshop_id;

insert into owner_use (owner_id, workshop_id)
select distinct owner_id, workshop_id from run
on conflict do nothing;

update run set leased_at = now() where state = 'RUNNING';

drop index run_queue;
drop index run_served;
create index run_waiting on run (owner_id, workshop_id, created_at, id) where state = 'QUEUED';
create index run_waiting_short on run (owner_id, workshop_id, created_at, id) where state = 'QUEUED' and short;
create index run_moved_up on run (moved_up_at) where state = 'QUEUED' and moved_up_at is not null;
create index run_training on run (owner_id, workshop_id) where state = 'RUNNING';
