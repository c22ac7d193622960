-- What somebody is to be told by e-mail: that something waits and where, never what. A path that itself opens something is
-- sealed, and forgotten once it was sent.
create table post_letter (
    id          bigint generated always as identity primary key,
    key         text not null unique,
    kind        text not null,
    person_id   bigint references person,
    path        text not null,
    sealed      bytea,
    made_at     timestamptz not null,
    due_at      timestamptz not null,
    next_at     timestamptz not null,
    bundle      text,
    tries       int not null default 0,
    word        text,
    sent_at     timestamptz,
    given_up_at timestamptz,
    constraint somebody_gets_it check (person_id is not null or kind = 'OUTSIDER'),
    constraint what_was_sent_holds_no_link check (sealed is null or (sent_at is null and given_up_at is null))
);
create index post_letter_due on post_letter (next_at, id) where sent_at is null and given_up_at is null;
create index post_letter_bundle on post_letter (bundle) where sent_at is null and given_up_at is null;

create table post_wish (
    person_id bigint primary key references person,
    pace      text not null
);
