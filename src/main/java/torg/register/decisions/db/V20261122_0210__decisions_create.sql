-- What somebody said when they applied for an account. An account that is applied for anew has several.
create table application (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references account,
    applicant_id bigint not null references person,
    applicant    text not null,
    sent_at      timestamptz not null,
    mission      text not null,
    topics       text[] not null,
    considered   text not null,
    why_not      text not null,
    -- the accounts that were shown before the application could be sent
    shown        bigint[] not null,
    constraint a_purpose_belongs_to_a_mission check (mission <> ''),
    constraint an_application_says_what_was_considered_and_why_not check (considered <> '' and why_not <> '')
);
create index application_account on application (account_id, id desc);

-- New accounts are held back: in the whole city or a part of it, on all platforms or one.
create table moratorium (
    id         bigint generated always as identity primary key,
    network    text,
    unit_id    bigint references unit,
    reason     text not null,
    reference  text not null,
    valid_from date not null,
    valid_to   date,
    set_by     text not null,
    constraint a_moratorium_has_a_reason check (reason <> ''),
    constraint a_moratorium_has_a_reference check (reference <> ''),
    constraint a_moratorium_ends_after_it_begins check (valid_to is null or valid_to >= valid_from)
);

-- The paper of a yes or a no, as it was that day. Never made again.
create table decision_paper (
    id          bigint generated always as identity primary key,
    decision_id bigint unique references account_decision,
    refusal_id  bigint unique references account_refusal,
    account_id  bigint not null references account,
    title       text not null,
    made_at     timestamptz not null,
    sha256      text not null,
    pdf         bytea not null,
    constraint a_paper_is_of_one_decision check ((decision_id is null) <> (refusal_id is null))
);
create index decision_paper_account on decision_paper (account_id);

-- What a board, or a head of administration, is told for a meeting (KL 7:5-8).
create table report (
    id         bigint generated always as identity primary key,
    kind       text not null,
    unit_id    bigint not null references unit,
    meeting_on date not null,
    made_at    timestamptz not null,
    made_by    text not null,
    sha256     text,
    pdf        bytea,
    constraint report_kinds check (kind in ('BOARD', 'HEAD'))
);
create index report_newest on report (meeting_on desc, id desc);

-- Told once, ever: whoever reports at the same time waits for the other and then finds nothing left.
create table report_item (
    report_id bigint not null references report,
    position  int not null,
    kind      text not null,
    item_id   bigint not null,
    told      text not null,
    primary key (report_id, position),
    constraint each_item_is_reported_once unique (kind, item_id),
    constraint report_item_kinds check (kind in ('DELEGATION', 'DECISION', 'REFUSAL'))
);
