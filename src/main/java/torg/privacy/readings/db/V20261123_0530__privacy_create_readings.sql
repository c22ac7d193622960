-- What somebody found who looked through the month's sample. The readings themselves are in the ledger.
create table reading_review (
    entry      bigint primary key,
    month      date not null,
    fine       boolean not null,
    note       text not null,
    reviewer   text not null,
    at         timestamptz not null,
    constraint what_is_not_fine_has_a_note check (fine or note <> '')
);
create index reading_review_month on reading_review (month);
