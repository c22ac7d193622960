-- A link that lets somebody in once, handed over by a colleague. Only its hash is kept; the row goes when it is used.
create table invitation (
    person_id   bigint primary key references person,
    hash        bytea not null unique,
    valid_until timestamptz not null
);
