-- Not in the write-ahead log: what happened in the last minute is not worth keeping over a crash. A draft is kept a week.
create unlogged table presence (
    conversation_id bigint not null,
    person_id       bigint not null,
    at              timestamptz not null,
    draft           text,
    draft_at        timestamptz,
    primary key (conversation_id, person_id)
);
create index presence_at on presence (at);
