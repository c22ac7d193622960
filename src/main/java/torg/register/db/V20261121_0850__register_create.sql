create table account (
    id             bigint generated always as identity primary key,
    network        text not null,
    name           text not null,
    handle         text not null,
    address        text,
    unit_id        bigint not null references unit,
    purpose        text not null default '',
    audience       text not null default '',
    goals          text not null default '',
    responsible_id bigint references person,
    substitute_id  bigint references person,
    connection_id  bigint references connection,
    imported_from  text,
    constraint an_account_has_a_name check (name <> ''),
    constraint one_cannot_substitute_oneself check (responsible_id <> substitute_id)
);
-- Two rows for one account on one network would be two truths.
create unique index one_row_per_account on account (network, lower(handle)) where handle <> '';
create index account_unit on account (unit_id);
create unique index account_connection on account (connection_id) where connection_id is not null;
create index account_name on account (lower(name) text_pattern_ops);

create table account_decision (
    id            bigint generated always as identity primary key,
    account_id    bigint not null references account,
    reference     text not null,
    decided_on    date not null,
    decided_by    text not null,
    decider_id    bigint not null references person,
    delegation_id bigint references delegation,
    constraint a_decision_has_a_reference check (reference <> ''),
    constraint one_decision_in_force_per_account unique (account_id)
);

alter table connection add constraint no_decision_no_token foreign key (decision_id) references account_decision;
