-- What the city's own sites publish, followed by their feeds: material to write from.
create table feed (
    id            bigint generated always as identity primary key,
    unit_id       bigint not null references unit,
    address       text not null,
    title         text not null default '',
    added_by      text not null,
    added_at      timestamptz not null,
    etag          text not null default '',
    last_modified text not null default '',
    read_at       timestamptz,
    failed_at     timestamptz,
    failed_word   text,
    next_read_at  timestamptz not null,
    constraint a_unit_follows_a_feed_once unique (unit_id, address),
    constraint a_failure_says_why check ((failed_at is null) = (failed_word is null))
);
create index feed_next on feed (next_read_at);

create table feed_item (
    feed_id bigint not null references feed on delete cascade,
    key     text not null,
    title   text not null,
    summary text not null,
    link    text,
    at      timestamptz not null,
    primary key (feed_id, key)
);
create index feed_item_newest on feed_item (feed_id, at desc, key);
