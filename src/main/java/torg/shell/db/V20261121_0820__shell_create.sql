-- Spring Session's tables (spring-session-jdbc 4.1, schema-postgresql.sql): a session outlives the node it began on.
create table session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index session_expiry on session (expiry_time);
create index session_principal on session (principal_name);
create table session_attributes (
    session_primary_id char(36) not null references session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Failed sign-ins of the last quarter of an hour, by hash of the name or of the address.
create table failed_sign_in (
    whose bytea not null,
    at    timestamptz not null
);
create index failed_sign_in_whose on failed_sign_in (whose, at);
