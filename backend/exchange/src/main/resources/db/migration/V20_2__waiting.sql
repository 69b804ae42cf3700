-- When a run was predicted to start, and when it did: the first prediction after it was handed in.
create table prediction (
  run_id  uuid             primary key references run on delete cascade,
  made_at timestamptz      not null,
  -- seconds from then: as often less than typical as more, and nine in ten times less than most
  typical double precision not null check (typical >= 0),
  most    double precision not null check (most >= typical),
  -- before they were put right by what those of before were off by
  typical_played double precision not null,
  most_played    double precision not null
);

create index prediction_made on prediction (made_at desc);
