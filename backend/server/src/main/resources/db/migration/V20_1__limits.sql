-- What people may take is where the queue reads it.
insert into allowance (workshop_id, running, queued, minutes, storage_bytes)
select id, (limits ->> 'running')::integer, (limits ->> 'queued')::integer,
       (limits ->> 'minutes')::integer, (limits ->> 'storageBytes')::bigint
from workshop;

alter table workshop drop column limits;
