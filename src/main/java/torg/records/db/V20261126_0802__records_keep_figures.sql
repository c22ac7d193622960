-- When a connection's figures are asked for next.
create table figure_turn (
    connection_id bigint primary key references connection,
    next_at       timestamptz not null
);

-- What a platform told, each time it told otherwise than before. An empty ref is the account itself.
create table figure (
    connection_id bigint not null references connection,
    ref           text not null,
    what          text not null,
    at            timestamptz not null,
    value         bigint not null,
    capture       bigint not null,
    primary key (connection_id, ref, what, at)
);
