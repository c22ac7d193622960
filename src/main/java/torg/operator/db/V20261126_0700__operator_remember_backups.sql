-- What was done with backups, and how it went. The keys that decide who can read one are files, never rows: a backup must not
-- hold the keys of those before it.
create table backup_run (
    id          bigint generated always as identity primary key,
    deed        text not null,
    -- of the backup; empty where none came to be
    name        text not null,
    at          timestamptz not null,
    took_millis bigint not null,
    bytes       bigint not null,
    -- how many entries of the ledger its newest head signs
    entries     bigint not null,
    -- why it failed; none when it did not
    fault       text,
    -- the operator's command works beside Torg and cannot write in the ledger; Torg does it afterwards
    in_ledger   boolean not null,
    constraint backup_deeds check (deed in ('MADE', 'DRILLED', 'SHREDDED', 'RESTORED')),
    constraint what_was_made_has_a_name check (fault is not null or name <> '')
);
create index backup_run_newest on backup_run (deed, at desc);
create index backup_run_not_in_ledger on backup_run (id) where not in_ledger;
