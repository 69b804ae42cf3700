-- The room of a workshop: where it is asked to be, what it is told, who is where, and who needs a hand.

-- A workshop without a row asks for nothing.
create table room_stage (
  workshop_id uuid primary key references workshop on delete cascade,
  -- a new one with each move, so that a browser follows each once
  id          uuid        not null,
  -- of the programme, 1 for the first
  step        integer check (step > 0),
  title       text        not null check (length(title) between 1 and 200),
  words       text        not null check (length(words) <= 2000),
  -- what everybody is asked to train
  plan        jsonb,
  -- a page of the application
  path        text check (length(path) between 1 and 500),
  at          timestamptz not null,
  by_id       uuid        not null references account,
  constraint room_stage_leads_somewhere check (num_nonnulls(step, plan, path) > 0)
);

create table broadcast (
  id          uuid primary key,
  workshop_id uuid        not null references workshop on delete cascade,
  words       text        not null check (length(words) between 1 and 1000),
  at          timestamptz not null,
  by_id       uuid        not null references account
);

create index broadcast_newest on broadcast (workshop_id, at desc);

create table hand (
  id          uuid primary key,
  workshop_id uuid        not null references workshop on delete cascade,
  account_id  uuid        not null references account on delete cascade,
  message     text        not null check (length(message) <= 1000),
  -- the run that it is about
  run_id      uuid references run on delete set null,
  raised_at   timestamptz not null,
  answer      text check (length(answer) between 1 and 4000),
  -- put right, handed back
  plan        jsonb,
  answered_at timestamptz,
  answered_by uuid references account,
  -- taken down, or its answer put away
  closed_at   timestamptz,
  constraint hand_answered_whole check (num_nulls(answer, answered_at, answered_by) in (0, 3)),
  constraint hand_plan_in_answer check (plan is null or answer is not null)
);

create unique index hand_open on hand (workshop_id, account_id) where closed_at is null;

-- Where somebody's browser was last. A row that is not written anew is soon past: nobody has to delete it.
create table presence (
  account_id  uuid primary key references account on delete cascade,
  workshop_id uuid        not null references workshop on delete cascade,
  path        text        not null check (length(path) <= 300),
  -- of the programme, if they follow it
  step        integer,
  -- whose end ends this row, too, unless another one has written since
  socket      uuid        not null,
  -- since when they are here without a break
  came_at     timestamptz not null,
  seen_at     timestamptz not null,
  left_at     timestamptz
);

create index presence_of_workshop on presence (workshop_id, seen_at);
