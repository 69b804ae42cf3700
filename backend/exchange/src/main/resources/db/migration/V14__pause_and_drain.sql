-- Runs that wait because somebody wants it, workers that rest for the same reason, and whom a run has killed.

alter table run
  drop constraint run_state_check,
  add constraint run_state_check
    check (state in ('QUEUED', 'RUNNING', 'PAUSED', 'SUCCEEDED', 'FAILED', 'STOPPED')),
  -- in words, as long as somebody wants it paused; a running run has not heard of it yet
  add column pause_reason text,
  -- the names of the workers that fell silent or died while they trained it
  add column lost_workers text[] not null default '{}';

alter table worker
  -- an administrator wants it to hand back its run and to take no other
  add column drain_wanted boolean not null default false;
