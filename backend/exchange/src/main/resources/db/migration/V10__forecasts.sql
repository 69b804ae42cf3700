-- What a run was expected to take, and what it took.

-- What a speed is predicted by besides multiply-accumulates; null for what was measured before.
alter table speed
  add column calls double precision check (calls >= 0),
  add column work  double precision check (work >= 0);

alter table run
  add column workload_calls double precision,
  add column workload_work  double precision,
  -- the memory that a worker must have for it, in bytes, by engine and processor: {"dl4j cpu": 901775360}
  add column memory_needed  jsonb,
  -- the most that its worker's process had while it trained
  add column peak_bytes     bigint check (peak_bytes > 0);

-- One row for each kind of worker that was there when a run was handed in.
create table forecast (
  run_id  uuid   not null references run on delete cascade,
  engine  text   not null,
  device  text   not null,
  -- null where no speed was known
  seconds double precision check (seconds > 0),
  bytes   bigint not null check (bytes > 0),
  primary key (run_id, engine, device)
);
