-- Words that a worker's owner gave it, such as "room-a", and the one that a run asks for.
alter table worker add column labels text[] not null default '{}';
alter table run add column label_wanted text;
