-- Fine-tuning, and families of runs.

-- which runs a pinned model is still kept for
create index run_starts on run ((plan #>> '{start,sha256}')) where plan #>> '{start,sha256}' is not null;

create table sweep (
  id           uuid primary key,
  owner_id     uuid        not null references account,
  workshop_id  uuid        not null references workshop,
  name         text        not null check (length(name) between 1 and 200),
  kind         text        not null,
  -- what is varied: title and values of each axis, in order
  axes         jsonb       not null,
  created_at   timestamptz not null,
  -- no more runs are made of its members from then on
  stopped_at   timestamptz
);

create index sweep_owned on sweep (owner_id, created_at desc, id desc);

-- A run to be; it waits until its owner's line is short enough and the member it starts from has succeeded.
create table sweep_member (
  sweep_id uuid    not null references sweep on delete cascade,
  n        integer not null check (n > 0),
  label    text    not null,
  -- one value of each axis
  place    jsonb   not null,
  plan     jsonb   not null,
  -- the member whose model this one starts from; its run's id is put into the plan
  base     integer,
  run_id   uuid references run on delete set null,
  -- why there will be no run
  failure  text,
  primary key (sweep_id, n),
  foreign key (sweep_id, base) references sweep_member
);

create index sweep_member_run on sweep_member (run_id);
create index sweep_member_starts on sweep_member ((plan #>> '{start,sha256}'))
  where plan #>> '{start,sha256}' is not null;
