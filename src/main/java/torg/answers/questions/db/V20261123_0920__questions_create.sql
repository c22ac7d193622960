create table public_question (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversation,
    unit_id         bigint not null references unit,
    question        text not null,
    answer          text not null,
    topic           text not null,
    review_on       date not null,
    published_at    timestamptz not null,
    changed_at      timestamptz not null,
    retired_by      text,
    retired_at      timestamptz,
    retired_reason  text,
    found           tsvector not null generated always as
        (setweight(to_tsvector('swedish', topic || ' ' || question), 'A')
            || setweight(to_tsvector('swedish', answer), 'B')) stored,
    constraint a_public_question_has_both check (btrim(question) <> '' and btrim(answer) <> ''),
    constraint what_is_taken_away_has_a_name_and_a_reason
        check ((retired_by is null) = (retired_at is null) and (retired_at is null) = (retired_reason is null))
);
create index public_question_found on public_question using gin (found);
create unique index one_public_question_per_conversation on public_question (conversation_id) where retired_at is null;
