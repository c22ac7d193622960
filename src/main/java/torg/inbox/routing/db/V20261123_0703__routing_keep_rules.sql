create table routing_rule (
    id         bigint generated always as identity primary key,
    account_id bigint references account,
    topics     text[] not null,
    areas      text[] not null,
    unit_id    bigint not null references unit,
    reason     text not null,
    added_by   bigint not null references person,
    added_at   timestamptz not null default now(),
    ended_by   bigint references person,
    ended_at   timestamptz,
    constraint a_rule_says_when check (account_id is not null or cardinality(topics) > 0 or cardinality(areas) > 0),
    constraint who_ended_it_is_known check ((ended_by is null) = (ended_at is null))
);

-- What people moved, and by which words one might have known. A rule is proposed from it; nobody's name is in it.
create table rerouting (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversation,
    account_id      bigint not null references account,
    from_unit       bigint not null references unit,
    to_unit         bigint not null references unit,
    words           text[] not null,
    at              timestamptz not null default now()
);
create index rerouting_account on rerouting (account_id, to_unit);

create table routing_declined (
    account_id  bigint not null references account,
    unit_id     bigint not null references unit,
    word        text not null,
    declined_by bigint not null references person,
    declined_at timestamptz not null default now(),
    primary key (account_id, unit_id, word)
);
