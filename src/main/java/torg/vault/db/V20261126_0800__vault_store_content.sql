-- What lies in the folder media, each content once by its SHA-256. The bytes themselves are in no table.
create table stored_content (
    hash  bytea primary key,
    bytes bigint not null,
    since timestamptz not null default now(),
    constraint a_hash_has_32_bytes check (octet_length(hash) = 32)
);

-- What nothing refers to any more, until its file is gone too.
create table stored_content_let_go (
    hash bytea primary key
);
