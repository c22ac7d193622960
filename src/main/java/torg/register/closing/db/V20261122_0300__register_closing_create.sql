create table account_closing (
    id          bigint generated always as identity primary key,
    account_id  bigint not null references account,
    reference   text not null,
    reason      text not null,
    successor   text not null default '',
    begun_at    timestamptz not null,
    noticed_on  date,
    noticed_by  text,
    ended_at    timestamptz,
    constraint a_closing_has_a_reference check (reference <> ''),
    constraint a_closing_has_a_reason check (reason <> ''),
    constraint a_notice_has_a_name check ((noticed_on is null) = (noticed_by is null))
);
create unique index one_closing_at_a_time on account_closing (account_id) where ended_at is null;

-- The final archive, until the records room delivers it to the city archive.
create table archive_package (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    number     text not null unique,
    made_at    timestamptz not null,
    sha256     text not null,
    content    bytea not null,
    constraint a_package_says_its_sha256 check (sha256 = encode(sha256(content), 'hex'))
);
create index archive_package_account on archive_package (account_id, id desc);
