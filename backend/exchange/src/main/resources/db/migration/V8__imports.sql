-- Model files of other programs that wait for a worker to read them.

create table model_import (
  id           uuid primary key,
  owner_id     uuid        not null,
  name         text        not null check (length(name) between 1 and 200),
  file_name    text        not null check (length(file_name) between 1 and 200),
  -- labels and scaling, as the person told them
  wishes       jsonb       not null,
  bytes        bigint      not null check (bytes >= 0),
  file_key     text        not null,

  -- READ: a worker has left the model, the registry has not taken it yet
  state        text        not null check (state in ('QUEUED', 'READING', 'READ', 'DONE', 'REFUSED')),
  problems     jsonb       not null default '[]',
  created_at   timestamptz not null,
  finished_at  timestamptz,

  -- the lease: attempt is the fencing token, it grows with each lease
  attempt      integer     not null default 0 check (attempt >= 0),
  worker_id    uuid,
  lease_until  timestamptz,

  -- what came of it: first the worker's file, then the model in the registry
  model_key    text,
  model_id     uuid,

  constraint import_leased_while_reading
    check ((state = 'READING') = (worker_id is not null) and (worker_id is null) = (lease_until is null)),
  constraint import_finished_at_the_end
    check ((state in ('DONE', 'REFUSED')) = (finished_at is not null)),
  constraint import_has_its_model check ((state = 'DONE') = (model_id is not null)),
  constraint import_left_a_file check (state <> 'READ' or model_key is not null),
  constraint import_refused_in_words check ((state = 'REFUSED') = (problems <> '[]'))
);

create index import_waiting on model_import (created_at, id) where state in ('QUEUED', 'READING', 'READ');
create index import_owned on model_import (owner_id, created_at desc, id desc);
