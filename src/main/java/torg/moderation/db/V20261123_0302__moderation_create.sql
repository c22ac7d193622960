-- Measures against what residents write. What was written stands masked, as it was judged; word for word it is in its capture.
create table moderation_act (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversation,
    message_id      bigint not null,
    ref             text not null,
    author          text not null,
    author_id       text not null,
    words           text not null,
    address         text,
    written_at      timestamptz not null,
    -- no measure without a verified capture: the number, time and leaf hash of what it rests on
    capture         bigint not null,
    captured_at     timestamptz not null,
    capture_hash    text not null,
    measure         text not null,
    second_reason   text,
    until           date,
    review_on       date,
    told_platform   text,
    ground_kind     text not null,
    ground_code     text not null,
    paragraph       text not null,
    ground_title    text not null,
    ground_text     text not null,
    ground_from     date not null,
    reason          text not null,
    criticism       boolean not null,
    decided_by      bigint not null references person,
    decided_name    text not null,
    decided_at      timestamptz not null,
    confirmed_by    bigint references person,
    confirmed_name  text,
    confirmed_at    timestamptz,
    state           text not null,
    settled_by      bigint references person,
    settled_name    text,
    settled_at      timestamptz,
    settled_reason  text,
    lift_proposed   boolean not null default false,
    execution       text not null,
    execution_key   text,
    execution_ref   text,
    execution_word  text,
    execution_name  text,
    execution_at    timestamptz,
    constraint measures check (measure in
        ('KEEP', 'WARN', 'HIDE', 'RESTRICT', 'DELETE', 'BLOCK', 'REPORT_PLATFORM', 'REPORT_POLICE')),
    constraint states check (state in ('PROPOSED', 'STANDS', 'DECLINED', 'LIFTED')),
    constraint executions check (execution in
        ('NOT_NEEDED', 'ON_ITS_WAY', 'DONE', 'BY_HAND', 'DONE_BY_HAND', 'FAILED', 'UNCLEAR')),
    constraint a_measure_has_a_reason check (reason <> ''),
    constraint a_deletion_has_a_second_reason check (measure <> 'DELETE' or second_reason <> ''),
    constraint a_block_has_an_end_and_a_review_before_it check ((measure = 'BLOCK') = (until is not null)
        and (until is null) = (review_on is null) and (review_on is null or review_on <= until)),
    constraint a_block_is_two_peoples check (measure <> 'BLOCK' or state not in ('STANDS', 'LIFTED')
        or (confirmed_by is not null and confirmed_by <> decided_by)),
    constraint no_own_rule_removes_criticism check (not (criticism and ground_kind = 'OWN_RULE'
        and measure in ('HIDE', 'RESTRICT', 'DELETE', 'BLOCK'))),
    constraint no_ground_came_after_the_words check (ground_from <= (written_at at time zone 'Europe/Stockholm')::date),
    constraint what_is_settled_says_when_and_why
        check ((state in ('DECLINED', 'LIFTED')) = (settled_at is not null) and (settled_at is null) = (settled_reason is null))
);
create unique index one_measure_of_a_kind_stands on moderation_act (message_id, measure) where state in ('PROPOSED', 'STANDS');
create index moderation_act_conversation on moderation_act (conversation_id, id);
create index moderation_act_author on moderation_act (author_id) where author_id <> '';
create index moderation_act_execution on moderation_act (execution_key) where execution_key is not null;
create index moderation_blocks on moderation_act (review_on) where measure = 'BLOCK' and state = 'STANDS';
