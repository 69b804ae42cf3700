-- How fast each engine trained what, and what a run asked for and got of it.

-- The best speed of a workload on a kind of worker: an engine on a device. A probe is what a worker
-- measures at its start; everything else was somebody's run, which may be deleted without a trace here.
create table speed (
  engine            text             not null,
  device            text             not null,
  workload_key      text             not null,
  macs              bigint           not null check (macs >= 0),
  title             text             not null,
  probe             boolean          not null,
  images_per_second double precision not null check (images_per_second > 0 and images_per_second < 'infinity'),
  measured_at       timestamptz      not null,
  primary key (engine, device, workload_key)
);

create index speed_nearest on speed (engine, device, macs);

-- Workers introduce themselves anew as soon as they notice that they are forgotten: those of before say
-- neither on what device their speeds count nor in what precisions they compute.
delete from worker;

alter table worker add column device_words text not null;

alter table run
  -- null for runs that are older than these columns
  add column workload_key     text,
  add column workload_macs    bigint,
  add column precision_wanted text not null default 'AUTO' check (precision_wanted in ('AUTO', 'FP32', 'BF16')),
  -- of the attempt that trained it last
  add column precision        text check (precision in ('FP32', 'BF16')),
  add column engine_reason    text,
  add constraint run_workload_whole check (num_nulls(workload_key, workload_macs) in (0, 2));

alter table run alter column precision_wanted drop default;
