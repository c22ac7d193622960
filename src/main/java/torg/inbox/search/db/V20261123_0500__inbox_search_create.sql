-- Made from the masked words alone (docs/decisions/0018), so that what is masked can be found by nobody.
create extension if not exists pg_trgm;

-- Messages are indexed many at a time; a batch knows which they are and when they came.
create table search_batch (
    id     bigint generated always as identity primary key,
    lowest bigint not null,
    newest timestamptz not null,
    oldest timestamptz not null
);

-- Which messages of a batch hold a word, by its stem. Words of one batch stand beside each other, so writing them is
-- appending, and a search reads the newest batches first and stops when it has enough.
create table search_posting (
    batch bigint not null references search_batch on delete cascade,
    word  text collate "C" not null,
    hits  bigint[] not null,
    primary key (batch, word)
);

-- Every word that was ever written here, as written and without its marks, for whoever misspells one.
create table search_word (
    word  text collate "C" primary key,
    plain text not null
);
create index search_word_like on search_word using gin (plain gin_trgm_ops);

-- Up to which message all are indexed; and up to which none can come any more, once all transactions older than the
-- horizon are over: numbers are given before their transactions commit.
create table search_progress (
    only_one boolean primary key default true check (only_one),
    indexed  bigint not null default 0,
    settled  bigint not null default 0,
    horizon  xid8 not null default '0',
    edits    timestamptz not null default '-infinity'
);
insert into search_progress default values;

create index message_edited on message (edited_at) where edited_at is not null;
