-- How much of an account goes to the archive, by decision; the newest is in force.
create table archive_level (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references account,
    level           text not null,
    reference       text not null,
    reason          text not null,
    decided_at      timestamptz not null,
    decided_by      bigint not null,
    decided_by_name text not null,
    constraint a_level_is_decided_with_a_reference check (reference <> ''),
    constraint a_level_is_decided_with_a_reason check (reason <> ''),
    constraint a_level_is_one_of_three check (level in ('OVERVIEW', 'UNIQUE', 'FULL'))
);
create index archive_level_account on archive_level (account_id, id desc);

-- What is agreed with the archive; the newest is in force, and older packages were made by what was in force then.
create table archive_agreement (
    id               bigint generated always as identity primary key,
    edition          text not null,
    reference        text not null,
    creator          text not null,
    creator_number   text not null,
    submitter        text not null,
    submitter_number text not null,
    contact          text not null,
    contact_reached  text not null,
    archive          text not null,
    archive_number   text not null,
    agreed_at        timestamptz not null,
    agreed_by        text not null,
    constraint an_agreement_names_both_sides check (creator <> '' and submitter <> '' and contact <> '' and archive <> '')
);

create table archive_run (
    id          bigint generated always as identity primary key,
    kind        text not null,
    year        integer,
    ordered_at  timestamptz not null,
    ordered_by  text not null,
    finished_at timestamptz,
    constraint a_run_is_of_a_year_or_of_ends check ((kind = 'YEARLY') = (year is not null))
);

-- One package. A file is whole when its row says READY: it is written aside, renamed, and only then told of.
create table archive_parcel (
    id         bigint generated always as identity primary key,
    run_id     bigint not null references archive_run,
    account_id bigint not null references account,
    year       integer,
    state      text not null default 'WAITING',
    level      text,
    name       text,
    files      bigint,
    bytes      bigint,
    sha256     text,
    missing    bigint not null default 0,
    flawed     bigint not null default 0,
    trouble    text,
    attempts   integer not null default 0,
    made_at    timestamptz,
    constraint a_parcel_waits_or_is_ready_or_failed check (state in ('WAITING', 'READY', 'FAILED')),
    constraint what_is_ready_has_a_hash check ((state = 'READY') = (sha256 is not null and name is not null)),
    constraint what_failed_says_why check ((state = 'FAILED') = (trouble is not null))
);
create index archive_parcel_of_run on archive_parcel (run_id, state, id);
create index archive_parcel_of_account on archive_parcel (account_id, id desc);

-- Who took a package at the archive, and the hash they read from it.
create table archive_receipt (
    parcel_id bigint primary key references archive_parcel,
    taken_by  text not null,
    taken_on  date not null,
    reference text not null,
    sha256    text not null,
    noted_by  text not null,
    noted_at  timestamptz not null,
    constraint somebody_took_it check (taken_by <> '')
);
