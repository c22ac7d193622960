-- Storms that somebody let come over the town, and how many comments were acknowledged.
create table town_storm (
    id            bigint generated always as identity primary key,
    account_id    bigint not null references account,
    connection_id bigint not null references connection,
    comments      int not null check (comments > 0),
    seconds       int not null check (seconds > 0),
    began_at      timestamptz not null,
    sent          int not null default 0,
    ended_at      timestamptz
);
create unique index one_storm_at_a_time on town_storm ((true)) where ended_at is null;
