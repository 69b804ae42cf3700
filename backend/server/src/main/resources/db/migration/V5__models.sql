-- Networks that somebody keeps, whatever becomes of the run they came from.

create table model (
  id            uuid primary key,
  owner_id      uuid        not null references account,
  name          text        not null check (length(name) between 1 and 200),
  note          text        not null check (length(note) <= 2000),
  created_at    timestamptz not null,

  -- Where it is from. A run may be deleted since, so its number is no foreign key.
  source        text        not null check (source in ('RUN', 'IMPORT')),
  run_id        uuid,
  run_title     text,
  epoch         integer check (epoch >= 0),
  -- what its run started from
  parent_run    uuid,
  parent_model  uuid references model on delete set null,
  -- of an import: the file's own name
  file_name     text,

  -- What it is: network, labels and preprocessing as documents, like those in the file.
  architecture  text,
  dataset       text,
  network       jsonb       not null,
  labels        jsonb       not null,
  preprocessing jsonb       not null,
  parameters    bigint      not null check (parameters >= 0),

  bytes         bigint      not null check (bytes >= 0),
  sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  key           text        not null,

  constraint model_of_a_run check ((source = 'RUN') = (run_id is not null))
);

create index model_owned on model (owner_id, created_at desc, id desc);
create index model_listed on model (created_at desc, id desc);
