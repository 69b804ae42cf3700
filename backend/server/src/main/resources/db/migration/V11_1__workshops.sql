-- Workshops that people join, what they are in each, and what organizers did.

alter table workshop
  add column text          text  not null default '' check (length(text) <= 20000),
  -- participants train between these times; null for no bound
  add column starts_at     timestamptz,
  add column ends_at       timestamptz,
  -- null until the server gives the first workshop one
  add column join_code     text check (length(join_code) between 4 and 100),
  add column registration  text  not null default 'OPEN'
    check (registration in ('OPEN', 'CODE', 'APPROVAL', 'CLOSED')),
  -- the steps in order: [{"lab": "L07", "title": "LeNet-5", "text": "…", "plan": {…} or null}]
  add column programme     jsonb not null default '[]',
  -- a part of a plan, with which new ones begin
  add column plan_defaults jsonb not null default '{}',
  -- of one person; null for no limit
  add column limits        jsonb not null
    default '{"running": 2, "queued": 50, "minutes": null, "storageBytes": null}',
  add constraint workshop_ends_after_it_starts check (ends_at > starts_at);

-- a code is typed from a screen: neither case nor blanks nor dashes count
create unique index workshop_join_code on workshop (upper(regexp_replace(join_code, '[\s-]+', '', 'g')));

create table membership (
  workshop_id uuid        not null references workshop on delete cascade,
  account_id  uuid        not null references account on delete cascade,
  role        text        not null check (role in ('PARTICIPANT', 'ORGANIZER')),
  -- the role counts while it is MEMBER
  state       text        not null check (state in ('APPLIED', 'MEMBER', 'REMOVED')),
  joined_at   timestamptz not null,
  primary key (account_id, workshop_id)
);

create index membership_roster on membership (workshop_id, joined_at, account_id);

insert into membership (workshop_id, account_id, role, state, joined_at)
select workshop_id, id, role, 'MEMBER', created_at from account;

-- who organized before saw everything, so they administer the installation
alter table account
  add column administrator boolean not null default false,
  -- sessions and sockets that began earlier are no good
  add column signed_out_at timestamptz;

update account set administrator = true where role = 'ORGANIZER';

alter table account alter column administrator drop default;
alter table account drop column role;

-- models and imports belong to a workshop, as runs and sweeps do
alter table model add column workshop_id uuid references workshop;
update model set workshop_id = (select workshop_id from account where id = owner_id);
alter table model alter column workshop_id set not null;
create index model_of_workshop on model (workshop_id, created_at desc, id desc);

update model_import set workshop_id = (select workshop_id from account where id = owner_id);
alter table model_import alter column workshop_id set not null;
alter table model_import add constraint import_workshop foreign key (workshop_id) references workshop;

create index run_of_workshop on run (workshop_id, created_at desc, id desc);
create index sweep_of_workshop on sweep (workshop_id, created_at desc, id desc);

-- what organizers and administrators did with somebody else's things
create table audit (
  id          uuid        primary key,
  at          timestamptz not null,
  workshop_id uuid        not null references workshop,
  by_id       uuid        not null references account,
  action      text        not null check (length(action) between 1 and 100),
  -- an id, or a name
  target      text        not null check (length(target) <= 200),
  words       text        not null check (length(words) between 1 and 2000)
);

create index audit_listed on audit (at desc, id desc);
create index audit_of_workshop on audit (workshop_id, at desc, id desc);
