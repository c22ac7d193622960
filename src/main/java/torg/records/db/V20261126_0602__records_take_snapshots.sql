-- A picture of how an account's page looked one day, taken by a browser or brought by a person; its bytes are a capture in
-- the ledger. One that failed says why and has no picture.
create table snapshot (
    id          bigint generated always as identity primary key,
    account_id  bigint not null references account,
    shown_on    date not null,
    at          timestamptz not null,
    by_name     text not null,
    by_hand     boolean not null,
    why         text not null,
    page        text not null,
    word        text,
    type        text,
    width       int,
    height      int,
    sha256      bytea,
    features    bigint,
    alternative text,
    entry_id    bigint,
    entry_at    timestamptz,
    constraint what_failed_says_why_and_has_no_picture check ((word is null) = (entry_id is not null)),
    constraint a_picture_is_whole check (
        (entry_id is null) = (type is null) and (entry_id is null) = (width is null) and (entry_id is null) = (height is null)
        and (entry_id is null) = (sha256 is null) and (entry_id is null) = (alternative is null)
        and (entry_id is null) = (entry_at is null)),
    constraint a_hash_has_32_bytes check (octet_length(sha256) = 32)
);
create index snapshot_account on snapshot (account_id, id);
create index snapshot_good on snapshot (account_id, shown_on, id) where word is null;

-- When the next picture of each account is due by the rule of its place, and from which day it is late.
create table snapshot_schedule (
    account_id   bigint primary key references account,
    first_due    date not null,
    due_on       date not null,
    why          text not null,
    red_on       date not null,
    next_try_at  timestamptz not null default '-infinity',
    good         bigint references snapshot,
    face_name    text,
    face_picture text,
    told_late    boolean not null default false
);
create index snapshot_schedule_due on snapshot_schedule (due_on, account_id);
