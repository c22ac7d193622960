create table common_answer (
    id        bigint generated always as identity primary key,
    words     text not null,
    person_id bigint not null references person,
    at        timestamptz not null
);
create table common_answer_part (
    common_id       bigint not null references common_answer,
    conversation_id bigint not null references conversation,
    step            text not null,
    because         text,
    primary key (common_id, conversation_id),
    constraint a_refusal_says_why check ((step = 'REFUSED') = (because is not null))
);
