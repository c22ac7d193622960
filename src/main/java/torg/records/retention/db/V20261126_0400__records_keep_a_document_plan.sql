-- The document plan in versions: each says from which day it holds and by which decision, and is never rewritten
-- (docs/decisions/0012). A board's line goes before the whole city's.
create table retention_plan (
    id         bigint generated always as identity primary key,
    -- none is the whole city
    board_id   bigint references unit,
    title      text not null,
    reference  text not null,
    decided_by text not null,
    decided_on date not null,
    in_force   date not null,
    words      text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    constraint a_plan_has_a_name_and_a_decision check (title <> '' and reference <> '' and decided_by <> ''),
    constraint no_plan_holds_before_it_is_decided check (in_force >= decided_on)
);
create unique index one_plan_comes_into_force_on_a_day on retention_plan (coalesce(board_id, 0), in_force);

create table retention_rule (
    plan_id bigint not null references retention_plan,
    kind    text not null,
    -- none is kept for ever
    months  int,
    counted text,
    ground  text not null,
    primary key (plan_id, kind),
    constraint a_period_is_counted_from_something check ((months is null) = (counted is null)),
    constraint a_period_has_a_length check (months between 1 and 1200),
    constraint counted_from check (counted in ('ARRIVED', 'SETTLED')),
    constraint a_line_has_a_ground check (ground <> '')
);

create function retention_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a document plan is never rewritten' using errcode = 'TORG1';
end $$;
create trigger never_rewritten before update or delete on retention_plan
    for each row execute function retention_refuse_change();
create trigger never_rewritten before update or delete on retention_rule
    for each row execute function retention_refuse_change();

-- A disposal by one line of a plan: proposed with the very documents, confirmed by another person, carried out in steps.
create table retention_run (
    id             bigint generated always as identity primary key,
    plan_id        bigint not null,
    kind           text not null,
    account_id     bigint references account,
    -- counted from earlier than this day
    before         date not null,
    reason         text not null,
    proposed_by    text not null,
    proposed_name  text not null,
    proposed_at    timestamptz not null,
    settled_by     text,
    settled_name   text,
    settled_at     timestamptz,
    confirmed      boolean,
    why            text,
    stopped_name   text,
    finished_at    timestamptz,
    -- the certificate lies in the ledger
    csv            bigint,
    csv_at         timestamptz,
    csv_sha256     text,
    pdf            bigint,
    pdf_at         timestamptz,
    copies_gone_at timestamptz,
    last_pdf       bigint,
    last_pdf_at    timestamptz,
    foreign key (plan_id, kind) references retention_rule (plan_id, kind),
    constraint nobody_disposes_alone check (confirmed is not true or settled_by <> proposed_by),
    constraint what_is_settled_is_whole check ((settled_at is null) = (settled_by is null)
        and (settled_at is null) = (confirmed is null) and (settled_at is null) = (why is null)),
    constraint only_what_was_confirmed_is_finished check (finished_at is null or confirmed),
    constraint what_is_finished_has_a_certificate check ((finished_at is null) = (pdf is null)
        and (finished_at is null) = (csv is null)),
    constraint gone_from_copies_after_it_was_gone_here
        check (copies_gone_at is null or finished_at is not null and last_pdf is not null)
);
create index retention_run_open on retention_run (id) where finished_at is null;

-- By number alone, so nothing of what was disposed of is left here.
create table retention_item (
    run_id       bigint not null references retention_run,
    capture      bigint not null,
    message      bigint not null,
    account_id   bigint not null references account,
    conversation bigint not null,
    counted      timestamptz not null,
    outcome      text not null default 'WAITING',
    word         text,
    -- of the record's leaf in the tree
    leaf         bytea,
    at           timestamptz,
    primary key (run_id, capture, message),
    constraint outcomes check (outcome in ('WAITING', 'GONE', 'HELD')),
    constraint what_is_held_says_why check ((outcome = 'HELD') = (word is not null)),
    constraint what_waits_has_no_time check ((outcome = 'WAITING') = (at is null)),
    constraint something_goes check (capture > 0 or message > 0)
);
create index retention_item_left on retention_item (run_id, capture, message) where outcome = 'WAITING';
create index retention_item_held on retention_item (run_id, word) where outcome = 'HELD';

-- What a person says must stay until a decision says otherwise.
create table retention_hold (
    id               bigint generated always as identity primary key,
    account_id       bigint references account,
    conversation_id  bigint references conversation,
    from_day         date,
    to_day           date,
    reason           text not null,
    laid_name        text not null,
    laid_at          timestamptz not null,
    lifted_name      text,
    lifted_at        timestamptz,
    lifted_reference text,
    constraint a_hold_has_a_reason check (reason <> ''),
    constraint a_conversation_is_of_its_account check (conversation_id is null or account_id is not null),
    constraint the_first_day_is_first check (to_day >= from_day),
    constraint a_hold_is_lifted_by_a_decision check ((lifted_at is null) = (lifted_name is null)
        and (lifted_at is null) = (lifted_reference is null) and lifted_reference <> '')
);
create index retention_hold_standing on retention_hold (id) where lifted_at is null;
