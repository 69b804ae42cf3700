-- The workshop that an import was brought into; the server's next migration fills and requires it.
alter table model_import add column workshop_id uuid;
