-- The city's answers as they stand on the square. The key is the primary key: the same answer sent twice stands there once.
create table square_reply (
    key           text primary key,
    connection_id bigint not null references connection,
    root          text not null,
    parent        text not null,
    words         text not null,
    at            timestamptz not null
);
