-- Characters that classes draw themselves, and the data sets that become of them.

create table character_collection (
  id          uuid primary key,
  workshop_id uuid        not null references workshop,
  title       text        not null check (length(title) between 1 and 100),
  words       text        not null check (length(words) <= 2000),
  -- what is drawn, in the order in which it is asked for
  labels      text[]      not null check (cardinality(labels) between 2 and 100),
  -- of each label, by each person
  per_person  integer     not null check (per_person between 1 and 50),
  opened_at   timestamptz not null,
  closed_at   timestamptz
);

create index character_collection_listed on character_collection (workshop_id, opened_at desc);

-- Who agreed, and to which words.
create table character_consent (
  collection_id uuid        not null references character_collection on delete cascade,
  account_id    uuid        not null references account on delete cascade,
  words         text        not null,
  given_at      timestamptz not null,
  primary key (collection_id, account_id)
);

create table character_entry (
  id            uuid primary key,
  collection_id uuid        not null,
  drawer_id     uuid        not null,
  -- its place among the labels, 0 for the first
  label         integer     not null check (label >= 0),
  -- 28×28, prepared as MNIST was
  pixels        bytea       not null check (length(pixels) = 784),
  state         text        not null check (state in ('WAITING', 'ACCEPTED', 'REJECTED')),
  drawn_at      timestamptz not null,
  -- whoever withdraws the consent takes the drawings along
  foreign key (collection_id, drawer_id) references character_consent (collection_id, account_id)
    on delete cascade
);

create index character_entry_listed on character_entry (collection_id, drawn_at, id);
create index character_entry_counted on character_entry (collection_id, label, state);
create index character_entry_owned on character_entry (collection_id, drawer_id, label);

-- What was frozen. The images are in the object store, without the people.
create table character_version (
  collection_id uuid        not null references character_collection on delete cascade,
  number        integer     not null check (number > 0),
  dataset       text        not null unique,
  train         integer     not null,
  test          integer     not null,
  people        integer     not null,
  split         text        not null check (split in ('PERSON', 'DRAWING')),
  frozen_at     timestamptz not null,
  primary key (collection_id, number)
);
