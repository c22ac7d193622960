-- Answers of time stamping authorities (RFC 3161), kept as they came.
create table ledger_stamp (
    id        bigint generated always as identity primary key,
    size      bigint not null references ledger_head,
    authority text not null,
    at        timestamptz not null,
    reply     bytea not null,
    constraint one_stamp_of_each_authority unique (size, authority)
);
create trigger append_only before update or delete on ledger_stamp for each row execute function ledger_refuse_change();
revoke update, delete, truncate on ledger_stamp from torg_app;

-- What was asked for in vain, why, and when it is asked for again.
create table ledger_stamp_try (
    size      bigint not null references ledger_head,
    authority text not null,
    tries     int not null,
    why       text not null,
    next_at   timestamptz not null,
    primary key (size, authority)
);
