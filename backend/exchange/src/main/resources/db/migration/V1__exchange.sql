-- Where server and worker meet. Every time in these tables is the database's own clock.
-- The server's next migration adds people and the foreign keys of owner_id and workshop_id.

create table run (
  id                uuid primary key,
  owner_id          uuid        not null,
  workshop_id       uuid        not null,
  title             text        not null check (length(title) between 1 and 200),
  plan              jsonb       not null,
  engine_wanted     text        not null,
  idempotency_key   text,

  state             text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'STOPPED')),
  reason            text        not null check (length(reason) > 0),
  created_at        timestamptz not null,
  started_at        timestamptz,
  finished_at       timestamptz,

  -- the lease: attempt is the fencing token, it grows with each lease
  attempt           integer     not null default 0 check (attempt >= 0),
  lost_leases       integer     not null default 0 check (lost_leases >= 0),
  worker_id         uuid,
  lease_until       timestamptz,
  stop_requested    boolean     not null default false,
  stop_reason       text,
  engine            text,
  device            text,

  -- how far it is
  epoch             integer,
  step              bigint,
  steps             bigint,
  images_per_second double precision,
  seconds_left      double precision,
  last_measurement  bigint      not null default 0 check (last_measurement >= 0),
  checkpoint_key    text,
  checkpoint_epoch  integer,
  checkpoint_step   bigint,

  -- how it ended; NaN and infinity are numbers here
  train_loss        double precision,
  train_accuracy    double precision,
  test_loss         double precision,
  test_accuracy     double precision,
  parameters        bigint,
  train_seconds     double precision,
  failure_kind      text,
  failure_advice    text,

  constraint run_idempotent unique (owner_id, idempotency_key),
  constraint run_leased_while_running
    check ((state = 'RUNNING') = (worker_id is not null) and (worker_id is null) = (lease_until is null)),
  constraint run_finished_at_the_end
    check ((state in ('SUCCEEDED', 'FAILED', 'STOPPED')) = (finished_at is not null)),
  constraint run_failed_with_advice
    check ((state = 'FAILED') = (failure_kind is not null) and (failure_kind is null) = (failure_advice is null)),
  constraint run_stopped_with_reason check (stop_requested = (stop_reason is not null)),
  constraint run_checkpoint_whole
    check (num_nulls(checkpoint_key, checkpoint_epoch, checkpoint_step) in (0, 3)),
  constraint run_progress_whole check (num_nulls(epoch, step, steps, images_per_second) in (0, 4))
);

create index run_queue on run (created_at, id) where state = 'QUEUED';
create index run_leased on run (worker_id) where state = 'RUNNING';
create index run_served on run (owner_id, started_at);
create index run_owned on run (owner_id, created_at desc, id desc);
create index run_listed on run (created_at desc, id desc);

-- The first row of a (series, step) stands: a run that goes on from a checkpoint measures some steps again.
create table measurement (
  run_id uuid             not null references run on delete cascade,
  n      bigint           not null check (n > 0),
  series text             not null,
  epoch  integer          not null,
  step   bigint           not null,
  at     timestamptz      not null,
  value  double precision not null,
  primary key (run_id, n),
  unique (run_id, series, step)
);

create table artifact (
  run_id       uuid        not null references run on delete cascade,
  name         text        not null,
  content_type text        not null,
  bytes        bigint      not null check (bytes >= 0),
  sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  key          text        not null,
  created_at   timestamptz not null,
  primary key (run_id, name)
);

create table worker (
  id         uuid primary key,
  name       text        not null,
  host       text        not null,
  pid        bigint      not null,
  engine     text        not null,
  device     jsonb       not null,
  state      text        not null check (state in ('IDLE', 'TRAINING', 'DRAINING')),
  run_id     uuid references run on delete set null,
  started_at timestamptz not null,
  seen_at    timestamptz not null
);
