-- Until when somebody has agreed, and when the platform was last asked in earnest whether the token holds.
alter table connection
    add column agreed_at    timestamptz,
    add column ends_at      timestamptz,
    add column tested_at    timestamptz,
    add column next_test_at timestamptz not null default now(),
    add column polled_at    timestamptz;
create index connection_to_test on connection (next_test_at) where ended_at is null;

-- What of the city's own acts a platform refuses because the permission is missing. Reading may go on working; the
-- connection does not work until an act of the same kind is taken, or somebody connects again.
create table connection_refusal (
    connection_id bigint not null references connection,
    act           text not null,
    word          text not null,
    at            timestamptz not null,
    primary key (connection_id, act)
);

-- The newest thing heard by each connection: when it was said there, and when it had reached the city.
create table connection_pulse (
    connection_id bigint primary key,
    said_at       timestamptz not null,
    landed_at     timestamptz not null
);
