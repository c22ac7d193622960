create table account_hour (
    account_id bigint not null references account,
    hour       timestamptz not null,
    messages   integer not null,
    primary key (account_id, hour)
);

create table storm (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    began_at   timestamptz not null,
    last_at    timestamptz not null,
    messages   integer not null,
    usual      numeric not null,
    bearable   numeric not null
);
create index storm_last on storm (last_at desc);
create index storm_account on storm (account_id, last_at desc);
