-- Test examples that are held out, challenges on them, and drawings that everybody's models read.

-- At most one part of a data set is held out at a time. Which examples it has stands in the object store,
-- for server and workers.
create table held_out (
  id        uuid primary key,
  dataset   text        not null,
  per_class integer     not null check (per_class > 0),
  since     timestamptz not null,
  until     timestamptz
);

create unique index held_out_now on held_out (dataset) where until is null;

-- which runs were never tested on a part
create index run_held_out on run ((plan #>> '{dataset,heldOut,id}'))
  where plan #>> '{dataset,heldOut,id}' is not null;

create table challenge (
  id          uuid primary key,
  workshop_id uuid        not null references workshop,
  title       text        not null check (length(title) between 1 and 100),
  words       text        not null check (length(words) <= 2000),
  dataset     text        not null,
  held_out    uuid        not null references held_out,
  examples    integer     not null check (examples > 0),
  auto_enter  boolean     not null,
  -- so many models of one person are scored within so many minutes
  scorings    integer     not null check (scorings > 0),
  minutes     integer     not null check (minutes > 0),
  opened_at   timestamptz not null,
  closed_at   timestamptz
);

create unique index challenge_open on challenge (workshop_id, dataset) where closed_at is null;
create index challenge_listed on challenge (workshop_id, opened_at desc);

-- A run all of whose kept models are entered, those to come too.
create table entered_run (
  challenge_id uuid        not null references challenge on delete cascade,
  run_id       uuid        not null references run on delete cascade,
  entered_at   timestamptz not null,
  -- why its models may not be entered
  refusal      text,
  -- it is over and all of its models are entered
  done         boolean     not null default false,
  primary key (challenge_id, run_id)
);

create index entered_run_going on entered_run (challenge_id) where refusal is null and not done;

-- One model that somebody entered. Its run may be deleted since.
create table entry (
  id            uuid primary key,
  challenge_id  uuid        not null references challenge on delete cascade,
  owner_id      uuid        not null references account,
  run_id        uuid        not null,
  title         text        not null,
  architecture  text,
  epoch         integer     not null,
  sha256        text        not null,
  key           text        not null,
  bytes         bigint      not null,
  state         text        not null check (state in ('WAITING', 'SCORED', 'REFUSED')),
  reason        text        not null,
  entered_at    timestamptz not null,
  -- a server is scoring it; one that died lets go of it by silence
  claimed_until timestamptz,
  scored_at     timestamptz,
  parameters    bigint,
  -- from the run's first lease to the end of the epoch
  seconds       double precision,
  correct       integer,
  -- one bit for each held-out example: whether it was right
  hits          bytea,
  unique (challenge_id, owner_id, sha256),
  constraint entry_scored_whole
    check ((state = 'SCORED') = (scored_at is not null) and num_nulls(scored_at, parameters, correct, hits) in (0, 4))
);

create index entry_waiting on entry (challenge_id, entered_at) where state = 'WAITING';
create index entry_twins on entry (challenge_id, sha256) where state = 'SCORED';

-- How somebody is called where everybody looks.
create table board_name (
  workshop_id uuid    not null references workshop,
  account_id  uuid    not null references account on delete cascade,
  number      integer not null check (number > 0),
  shown       text    not null check (shown in ('NUMBER', 'NICKNAME', 'NAME')),
  nickname    text check (length(nickname) between 1 and 40),
  primary key (workshop_id, account_id),
  unique (workshop_id, number),
  constraint board_name_with_nickname check (shown <> 'NICKNAME' or nickname is not null)
);

create unique index board_name_nickname on board_name (workshop_id, lower(nickname));

-- Models whose owners let them read what is drawn in the workshop. Each has a copy of its file.
create table arena_model (
  id          uuid primary key,
  workshop_id uuid        not null references workshop,
  owner_id    uuid        not null references account,
  title       text        not null,
  dataset     text        not null,
  parameters  bigint      not null,
  bytes       bigint      not null,
  sha256      text        not null,
  key         text        not null,
  joined_at   timestamptz not null,
  left_at     timestamptz
);

create unique index arena_model_once on arena_model (workshop_id, owner_id, sha256) where left_at is null;

-- What was drawn. The image of one whose drawer did not consent is erased when the next one comes.
create table arena_drawing (
  id          uuid primary key,
  workshop_id uuid        not null references workshop,
  drawer_id   uuid        not null references account,
  dataset     text        not null,
  drawn_at    timestamptz not null,
  -- the class that the drawer meant; null if they did not say
  meant       text,
  -- 28×28 and the like, as the models saw it; a PNG file in base64
  image       text,
  -- the words under which the drawer let it be kept
  consent     text,
  millis      integer     not null
);

create index arena_drawing_newest on arena_drawing (workshop_id, drawn_at desc);

create table arena_answer (
  drawing_id  uuid             not null references arena_drawing on delete cascade,
  model_id    uuid             not null references arena_model on delete cascade,
  label       text             not null,
  probability double precision not null,
  -- that it gave the class that was meant; null if none was
  of_meant    double precision,
  primary key (drawing_id, model_id)
);

create index arena_answer_of on arena_answer (model_id);
