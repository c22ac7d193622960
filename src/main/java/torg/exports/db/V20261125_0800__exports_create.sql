-- An archive that somebody fetched from a platform and sent in. Its file lies in the exports folder until it has been read.
create table export_archive (
    id               bigint generated always as identity primary key,
    account_id       bigint not null references account,
    name             text not null,
    bytes            bigint not null,
    sha256           bytea not null,
    -- where its file lies, until it is read
    file             uuid,
    -- the account was called otherwise when the archive was made; said by whoever sent it in
    renamed          boolean not null,
    received_at      timestamptz not null,
    received_by      bigint not null references person,
    received_by_name text not null,
    -- whose it says it is
    owner            text,
    run              int not null default 1,
    looked_at        timestamptz,
    refused          text,
    refused_about    text,
    stopped_at       timestamptz,
    finished_at      timestamptz,
    constraint a_hash_has_32_bytes check (octet_length(sha256) = 32),
    constraint what_is_refused_was_not_read check (refused is null or finished_at is null)
);
create index export_archive_account on export_archive (account_id, id);

-- Every piece of an archive, also those that are nothing to us: what was not read is told, not forgotten.
create table export_piece (
    archive_id  bigint not null references export_archive,
    number      int not null,
    path        text not null,
    bytes       bigint not null,
    use         text not null,
    sha256      bytea,
    -- how many of its things have been taken: where to go on after a kill
    taken       int not null default 0,
    fresh       int not null default 0,
    known       int not null default 0,
    passed      int not null default 0,
    undated     int not null default 0,
    trouble     text,
    finished_at timestamptz,
    primary key (archive_id, number),
    constraint piece_uses check (use in ('MEDIA', 'SAID', 'ASIDE')),
    constraint counts_are_counts check (taken >= 0 and fresh >= 0 and known >= 0 and passed >= 0)
);
create index export_piece_left on export_piece (archive_id, number) where finished_at is null;

-- Pictures, films and sound, once each for an account.
create table export_media (
    account_id   bigint not null references account,
    sha256       bytea not null,
    bytes        bigint not null,
    type         text not null,
    -- none when it is larger than what the record takes
    capture      bigint,
    archive_id   bigint not null references export_archive,
    piece        int not null,
    primary key (account_id, sha256),
    constraint a_hash_has_32_bytes check (octet_length(sha256) = 32)
);

-- What was said, once each, in each wording.
create table export_item (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references account,
    archive_id   bigint not null references export_archive,
    piece        int not null,
    place        int not null,
    kind         text not null,
    -- what makes it the same thing in another archive: the platform's id, or the hash of words and time where it has none
    key          bytea not null,
    -- of the words, the time and who said it: another one under the same key is another wording
    wording      bytea not null,
    ref          text,
    said_at      timestamptz,
    ours         boolean not null,
    author       text not null,
    words        text not null,
    masked       text not null,
    hides        boolean not null,
    thread       text,
    parent       text,
    address      text,
    media        bytea[] not null,
    capture      bigint not null,
    found        tsvector not null generated always as (to_tsvector('swedish', left(masked, 100000))) stored,
    constraint a_thing_is_here_once_in_each_wording unique (account_id, kind, key, wording),
    constraint kinds_of_things check (kind in ('POST', 'COMMENT', 'MESSAGE')),
    constraint whoever_else_said_it_is_not_us check (not ours or author = '')
);
create index export_item_account on export_item (account_id, said_at desc nulls last, id desc);
create index export_item_found on export_item using gin (found);
create index export_item_capture on export_item (capture);

-- What belongs to the dialogue and could not be understood: its bytes are captured like the rest.
create table export_lost (
    archive_id bigint not null references export_archive,
    piece      int not null,
    place      int not null,
    why        text not null,
    capture    bigint,
    primary key (archive_id, piece, place)
);
