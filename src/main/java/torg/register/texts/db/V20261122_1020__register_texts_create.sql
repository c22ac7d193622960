-- How to reach a unit. What a unit does not say is taken from the nearest unit above that does.
create table unit_contact (
    unit_id        bigint primary key references unit,
    reach          text not null default '',
    email          text not null default '',
    phone          text not null default '',
    web_page       text not null default '',
    personal_data  text not null default '',
    accessibility  text not null default '',
    hours          text not null default ''
);

-- The text that was decided for an account's profile, every version of it.
create table account_text (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    kind       text not null,
    language   text not null,
    version    integer not null,
    text       text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    constraint one_of_each_version unique (account_id, kind, language, version),
    constraint a_text_says_something check (text <> '')
);
