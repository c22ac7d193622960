-- What residents sent with their words, and how it went to fetch it. The bytes lie in the store; who sent it and what it
-- shows stand in the capture that names it.
create table medium (
    id            bigint generated always as identity primary key,
    connection_id bigint not null references connection,
    ref           text not null,
    capture       bigint not null,
    number        int not null,
    address       text not null,
    alternative   text not null,
    noted_at      timestamptz not null,
    state         text not null default 'WAITING',
    tries         int not null default 0,
    next_at       timestamptz,
    word          text,
    hash          bytea references stored_content,
    type          text,
    bytes         bigint,
    record        bigint,
    settled_at    timestamptz,
    constraint medium_states check (state in ('WAITING', 'KEPT', 'LOST')),
    constraint only_what_waits_has_a_turn check ((state = 'WAITING') = (next_at is not null)),
    constraint what_is_kept_has_its_bytes_and_its_record check
        ((state = 'KEPT') = (hash is not null) and (hash is null) = (record is null) and (hash is null) = (type is null)),
    constraint what_is_lost_has_a_word check ((state = 'LOST') <= (word is not null)),
    constraint named_once unique (capture, ref, number)
);
create index medium_turn on medium (next_at) where next_at is not null;
create index medium_hash on medium (hash) where hash is not null;
create index medium_message on medium (connection_id, ref);
