-- A line that stays open, over which a platform tells at once what happens: one for each connection, or one for all of a
-- network's. One node listens, as long as it holds the row; what it no longer renews another one takes.
create table stream (
    name          text primary key,
    network       text not null,
    connection_id bigint references connection,
    state         text not null default 'WANTED',
    word          text,
    since         timestamptz,
    heard_at      timestamptz,
    place         text not null default '',
    tries         int not null default 0,
    next_at       timestamptz not null,
    held_by       uuid,
    held_until    timestamptz,
    constraint stream_states check (state in ('WANTED', 'OPEN', 'BROKEN', 'NONE', 'REFUSED')),
    constraint an_open_stream_is_held check (state <> 'OPEN' or held_by is not null)
);

-- A bell that rings while the connection is being read must not be forgotten when that is over.
alter table connection
    add column rung       boolean not null default false,
    add column being_read boolean not null default false;
