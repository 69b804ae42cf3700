-- Rehearsals of an event by bots, and what they found.
create table dry_run (
  id             uuid        primary key,
  by_id          uuid        not null references account,
  participants   integer     not null check (participants between 5 and 200),
  minutes        integer     not null check (minutes between 1 and 10),
  network        text        not null check (network in ('LENET', 'LINEAR')),
  state          text        not null check (state in ('RUNNING', 'DONE', 'STOPPED', 'BROKEN')),
  -- why it is in this state, in words
  words          text        not null check (length(words) between 1 and 500),
  stop_requested boolean     not null default false,
  -- the server that plays it says so every second; one that died is known by its silence
  server         text        not null,
  seen_at        timestamptz not null,
  started_at     timestamptz not null,
  finished_at    timestamptz,
  -- of the bots, as long as they and their things are there
  workshop_id    uuid references workshop,
  progress       jsonb,
  report         jsonb,
  constraint dry_run_finished_at_the_end check ((state = 'RUNNING') = (finished_at is null))
);

create unique index dry_run_one_at_a_time on dry_run ((true)) where state = 'RUNNING';
create index dry_run_listed on dry_run (started_at desc);
