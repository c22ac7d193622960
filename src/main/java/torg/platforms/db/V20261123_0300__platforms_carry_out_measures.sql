-- Measures on their way to a platform. A row is written in the transaction of the decision, before anything is done.
create table intervention (
    key           text primary key,
    connection_id bigint not null references connection,
    what          text not null,
    ref           text,
    root          text,
    author        text,
    why           text,
    at            timestamptz not null,
    state         text not null default 'ORDERED',
    tries         int not null default 0,
    sending_since timestamptz,
    remote_ref    text,
    word          text,
    settled_at    timestamptz,
    constraint intervention_kinds check (what in ('HIDE', 'RESTORE', 'BLOCK', 'UNBLOCK', 'REPORT')),
    constraint intervention_states check (state in ('ORDERED', 'SENDING', 'UNKNOWN', 'DONE', 'REFUSED')),
    constraint an_intervention_concerns_something check (ref is not null or author is not null)
);
create index intervention_open on intervention (at) where state in ('ORDERED', 'SENDING', 'UNKNOWN');
