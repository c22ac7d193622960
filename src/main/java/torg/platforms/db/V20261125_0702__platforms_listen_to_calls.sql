-- Whether a platform has been asked to tell about a connection, and when it last did.
create table connection_webhook (
    connection_id bigint primary key references connection,
    state         text not null default 'WANTED',
    word          text,
    tries         int not null default 0,
    next_at       timestamptz not null default now(),
    asked_at      timestamptz,
    called_at     timestamptz,
    constraint webhook_states check (state in ('WANTED', 'ASKED', 'REFUSED'))
);

-- How many calls came on a day, by what became of them. Of a forged one nothing else is kept.
create table webhook_tally (
    family text not null,
    day    date not null,
    what   text not null,
    calls  bigint not null,
    primary key (family, day, what)
);
