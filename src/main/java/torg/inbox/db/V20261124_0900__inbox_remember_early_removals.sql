-- Somebody took away what has not come yet: networks deliver by several ways, and one is faster.
create table early_removal (
    connection_id bigint not null references connection,
    ref           text not null,
    at            timestamptz not null,
    primary key (connection_id, ref)
);
create index early_removal_at on early_removal (at);
