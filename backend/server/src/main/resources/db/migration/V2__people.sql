-- People, the workshop they are in, how they prove who they are.

create table workshop (
  id         uuid primary key,
  title      text        not null check (length(title) between 1 and 200),
  created_at timestamptz not null
);

insert into workshop (id, title, created_at)
values ('b6f0c0de-0000-4000-8000-000000000001', 'Diving into CNN', now());

create table account (
  id            uuid primary key,
  workshop_id   uuid        not null references workshop,
  email         text        not null check (length(email) between 3 and 254),
  display_name  text        not null check (length(display_name) between 1 and 80),
  password_hash text        not null,
  role          text        not null check (role in ('PARTICIPANT', 'ORGANIZER')),
  created_at    timestamptz not null
);

-- one account for an address, however it is capitalised
create unique index account_email on account (lower(email));

-- what a program shows instead of a password; only SHA-256 of it is kept
create table access_token (
  id           uuid primary key,
  account_id   uuid        not null references account on delete cascade,
  name         text        not null check (length(name) between 1 and 100),
  hash         text        not null unique check (hash ~ '^[0-9a-f]{64}$'),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz
);

create index access_token_owned on access_token (account_id, created_at);

-- secrets of one-time links that make the first organizer; only SHA-256 is kept
create table setup_link (
  hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null
);

alter table run
  add constraint run_owner foreign key (owner_id) references account,
  add constraint run_workshop foreign key (workshop_id) references workshop;

-- browser sessions, as Spring Session keeps them
create table spring_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);

create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36)     not null references spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
