-- What a connection's calls used of the platform's quota on a day, by the platform's own counting, and what they cost.
create table connection_use (
    connection_id bigint not null,
    day           date not null,
    units         bigint not null default 0,
    microdollars  bigint not null default 0,
    primary key (connection_id, day)
);

-- What the platform last said is left: of one account's quota (connection/17), or of the city's whole application (meta).
create table platform_quota (
    whose     text primary key,
    remains   bigint not null,
    most      bigint not null,
    resets_at timestamptz not null,
    told_at   timestamptz not null
);
