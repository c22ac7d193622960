-- What the city itself says, on its way to a platform; later what is said otherwise there, or taken away. A row is written
-- in the transaction of the order, before anything is sent.
create table publication (
    key           text primary key,
    connection_id bigint not null references connection,
    what          text not null,
    words         text not null,
    ref           text,
    at            timestamptz not null,
    state         text not null default 'ORDERED',
    tries         int not null default 0,
    sending_since timestamptz,
    remote_ref    text,
    address       text,
    word          text,
    settled_at    timestamptz,
    constraint publication_kinds check (what in ('POST', 'CHANGE', 'REMOVAL')),
    constraint what_stands_there_already_has_a_name check ((what = 'POST') = (ref is null)),
    constraint publication_states check (state in ('ORDERED', 'SENDING', 'UNKNOWN', 'DELIVERED', 'REFUSED')),
    constraint a_published_post_stands_somewhere check (state <> 'DELIVERED' or remote_ref is not null)
);
create index publication_open on publication (connection_id, at) where state in ('ORDERED', 'SENDING', 'UNKNOWN');
create index publication_ref on publication (remote_ref) where remote_ref is not null;

-- The pictures that go with it. Gone as soon as it is known that it stands there or does not: what was published is in the
-- city's own register of images.
create table publication_picture (
    key         text not null references publication,
    number      int not null,
    content     bytea not null,
    type        text not null,
    alternative text not null,
    primary key (key, number)
);
