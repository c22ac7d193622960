-- The bytes of a profile picture, once, however many accounts show it and however often.
create table profile_picture (
    hash    bytea primary key,
    type    text not null,
    content bytea not null,
    constraint a_hash_has_32_bytes check (octet_length(hash) = 32)
);

-- What was seen of an account, once for as long as it looks the same; the platform's own bytes are in the ledger.
create table account_profile (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    profile    jsonb not null,
    picture    bytea references profile_picture,
    likeness   bytea not null,
    raw_sha256 bytea not null,
    entry_id   bigint not null,
    entry_at   timestamptz not null,
    first_at   timestamptz not null,
    constraint a_hash_has_32_bytes check (octet_length(likeness) = 32 and octet_length(raw_sha256) = 32)
);
create index account_profile_account on account_profile (account_id, id);

-- Every look ever, with what came of it.
create table account_look (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    at         timestamptz not null,
    outcome    text not null,
    word       text,
    profile_id bigint references account_profile,
    constraint look_outcomes check (outcome in ('SEEN', 'UNKNOWN', 'GONE')),
    constraint what_was_seen_is_kept check ((outcome = 'SEEN') = (profile_id is not null)),
    constraint the_unknown_says_why check ((outcome = 'UNKNOWN') = (word is not null))
);
create index account_look_account on account_look (account_id, id);
create index account_look_at on account_look (at);

-- Whose turn it is. taken_until is the claim of the node that is looking; a killed node's turn comes back.
create table account_turn (
    account_id   bigint primary key references account,
    next_at      timestamptz not null,
    taken_until  timestamptz not null default '-infinity',
    in_vain      int not null default 0,
    newest_look  bigint references account_look,
    newest_seen  bigint references account_look,
    last_post_at timestamptz
);
create index account_turn_next on account_turn (next_at);

-- How a lane stands: a network, or an invented one of the demonstration's. All nodes share it.
create table network_lane (
    lane        text primary key,
    next_at     timestamptz not null default '-infinity',
    quiet_until timestamptz not null default '-infinity'
);

-- Posts on connected accounts that no delivery of Torg's explains.
create table strange_post (
    account_id bigint not null references account,
    ref        text not null,
    at         timestamptz not null,
    address    text,
    look_id    bigint not null references account_look,
    primary key (account_id, ref)
);
