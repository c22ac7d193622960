-- What comes first is stored with its reason, so that a queue of ten million is read from one end of an index.
alter table conversation
    add urgency       smallint not null default 4,
    add urgency_word  text,
    add urgency_kind  text,
    add urgency_by    bigint references person,
    add asked_at      timestamptz,
    add promised_at   timestamptz,
    add asleep_until  timestamptz,
    add asleep_why    text,
    add merged_into   bigint references conversation,
    add parted_from   bigint references conversation,
    add platform_root text,
    add routed_because text,
    add constraint urgency_is_one_of_five check (urgency between 0 and 4),
    add constraint who_rests_is_waited_for check ((asleep_until is null) = (asleep_why is null)),
    add constraint nothing_is_merged_into_itself check (merged_into <> id);

update conversation set asked_at = first_at, promised_at = due_at;

drop index conversation_waiting;
drop index conversation_mine;
create index conversation_waiting on conversation (urgency, (coalesce(due_at, first_at)), id) where state in ('WAITING', 'TAKEN');
create index conversation_mine on conversation (taken_by, urgency, (coalesce(due_at, first_at)), id) where state = 'TAKEN';
create index conversation_emergency on conversation (first_at) where urgency = 0 and state in ('WAITING', 'TAKEN');
create index conversation_asleep on conversation (asleep_until, id) where asleep_until is not null;
create index conversation_merged on conversation (merged_into) where merged_into is not null;
create index conversation_parted on conversation (parted_from) where parted_from is not null;

-- An answer given is a fact of its own: the conversation may be woken again.
create table answer_given (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversation,
    account_id      bigint not null references account,
    unit_id         bigint not null references unit,
    asked_at        timestamptz not null,
    promised_at     timestamptz,
    answered_at     timestamptz not null
);
create index answer_given_when on answer_given (answered_at, unit_id);
insert into answer_given (conversation_id, account_id, unit_id, asked_at, answered_at)
select id, account_id, unit_id, first_at, answered_at from conversation where answered_at is not null;

-- Who has read what may be a threat, and who has been spared it: counted, never shown with its content.
create table exposure (
    conversation_id bigint not null references conversation,
    person_id       bigint not null references person,
    read_at         timestamptz,
    spared_at       timestamptz,
    primary key (conversation_id, person_id),
    constraint read_or_spared check (read_at is not null or spared_at is not null)
);
create index exposure_person on exposure (person_id, read_at);

create table saved_view (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references person,
    name       text not null,
    queue      text not null,
    network    text,
    unit_id    bigint references unit,
    account_id bigint references account,
    urgency    smallint,
    constraint a_person_has_a_view_by_one_name unique (person_id, name)
);
