-- A consultation round: what was sent is what is decided, so a version that is changed goes out in a new round.
create table policy_round (
    id               bigint generated always as identity primary key,
    version          int not null references policy_version,
    sent_at          timestamptz not null,
    sent_by          text not null,
    due              date not null,
    letter           text not null default '',
    recalled_at      timestamptz,
    recalled_because text,
    constraint what_is_recalled_has_a_reason check ((recalled_at is null) = (recalled_because is null))
);
create unique index one_round_at_a_time on policy_round (version) where recalled_at is null;

-- Who is asked: a unit, or a council (råd) that belongs to it.
create table policy_body (
    id          bigint generated always as identity primary key,
    round_id    bigint not null references policy_round,
    unit_id     bigint not null references unit,
    council     text not null default '',
    reminded_on date,
    constraint a_body_is_asked_once_in_a_round unique (round_id, unit_id, council)
);

-- The newest answer is the body's answer; the earlier ones stay.
create table policy_answer (
    id            bigint generated always as identity primary key,
    body_id       bigint not null references policy_body,
    stance        text not null,
    statement     text not null,
    reference     text not null,
    decided_on    date not null,
    -- omedelbar justering: the decision holds before the rest of the minutes are signed
    at_once       boolean not null,
    received_at   timestamptz not null,
    registered_by text not null,
    constraint an_answer_rests_on_a_decision check (reference <> ''),
    constraint remarks_and_objections_have_words check (stance in ('SUPPORTS', 'ABSTAINS') or statement <> '')
);
create index policy_answer_body on policy_answer (body_id, id);
