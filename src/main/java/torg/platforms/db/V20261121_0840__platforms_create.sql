-- A connection to a platform. It can only be made inside a decision; the reference to it is added by the register's
-- migration (no_decision_no_token), because this room knows nobody above it.
create table connection (
    id           bigint generated always as identity primary key,
    network      text not null,
    remote_id    text not null,
    handle       text not null,
    decision_id  bigint not null,
    sealed_token bytea,
    cursor       text not null default '',
    health       text not null default 'WORKS',
    health_word  text,
    probed_at    timestamptz,
    next_poll_at timestamptz not null default now(),
    quiet_polls  int not null default 0,
    made_at      timestamptz not null,
    ended_at     timestamptz,
    constraint an_ended_connection_holds_no_token check (ended_at is null or sealed_token is null)
);
create unique index one_living_connection_per_account on connection (network, remote_id) where ended_at is null;
create index connection_to_poll on connection (next_poll_at) where ended_at is null;

-- Every arrival ever, by a hash of connection and key: what a platform delivers twice is heard once.
create table arrival_key (
    key bytea primary key
);

-- Landed and captured, not yet shown to anybody: a queue between the acknowledgement and the inbox.
create table arrival (
    entry_id      bigint primary key,
    entry_at      timestamptz not null,
    connection_id bigint not null references connection
);

-- Captured bytes that no adapter could read. They wait here for a person; nothing is lost.
create table arrival_unreadable (
    entry_id      bigint primary key,
    entry_at      timestamptz not null,
    connection_id bigint not null references connection,
    what          text not null
);

-- Answers on their way out. A row is written in the transaction of the answer, before anything is sent.
create table delivery (
    key           text primary key,
    connection_id bigint not null references connection,
    root          text not null,
    parent        text not null,
    words         text not null,
    at            timestamptz not null,
    state         text not null default 'ORDERED',
    tries         int not null default 0,
    sending_since timestamptz,
    remote_ref    text,
    address       text,
    word          text,
    settled_at    timestamptz,
    constraint a_delivered_answer_stands_somewhere check (state <> 'DELIVERED' or remote_ref is not null),
    constraint delivery_states check (state in ('ORDERED', 'SENDING', 'UNKNOWN', 'DELIVERED', 'REFUSED'))
);
create index delivery_open on delivery (at) where state in ('ORDERED', 'SENDING', 'UNKNOWN');
