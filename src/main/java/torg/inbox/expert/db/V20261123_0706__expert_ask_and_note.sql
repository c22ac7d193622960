create table expert_question (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversation,
    asked_by        bigint not null references person,
    asked_at        timestamptz not null,
    person_id       bigint references person,
    outsider        text,
    link_hash       bytea unique,
    question        text not null,
    due_on          date not null,
    reminded_at     timestamptz,
    answered_at     timestamptz,
    withdrawn_at    timestamptz,
    constraint somebody_is_asked check ((person_id is null) <> (outsider is null)),
    constraint an_outsider_has_a_link check (outsider is null or link_hash is not null)
);
create index expert_question_conversation on expert_question (conversation_id);
create index expert_question_person on expert_question (person_id, due_on) where answered_at is null and withdrawn_at is null;

create table expert_note (
    id          bigint generated always as identity primary key,
    question_id bigint not null references expert_question,
    at          timestamptz not null,
    name        text not null,
    words       text not null
);
create index expert_note_question on expert_note (question_id, at);
