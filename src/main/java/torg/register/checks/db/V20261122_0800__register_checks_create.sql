-- By what one knows the city. One row, once somebody has said it.
create table city_mark (
    here     boolean primary key default true,
    names    text[] not null,
    sites    text[] not null,
    basics   text,
    picture  bytea,
    features bigint,
    constraint there_is_one_city check (here),
    constraint a_city_has_a_name check (cardinality(names) > 0),
    constraint a_picture_has_features check ((picture is null) = (features is null))
);

-- What came of judging an account, once for as long as it comes out the same. Never changed by what is decided later.
create table account_check (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    first_look bigint not null references account_look,
    last_look  bigint not null references account_look,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    rules_day  date not null,
    light      text not null,
    entry_id   bigint,
    entry_at   timestamptz,
    features   bigint,
    rulings    jsonb not null,
    constraint lights check (light in ('RED', 'YELLOW', 'GREY', 'GREEN')),
    constraint evidence_is_a_capture check ((entry_id is null) = (entry_at is null))
);
create index account_check_account on account_check (account_id, id);

create table account_standing (
    account_id bigint primary key references account,
    check_id   bigint not null references account_check
);

create function what_was_judged_stays_judged() returns trigger language plpgsql as $$
begin
    if (old.account_id, old.rules_day, old.light, old.rulings) is distinct from
       (new.account_id, new.rules_day, new.light, new.rulings) then
        raise exception 'what was judged stays judged';
    end if;
    return new;
end $$;
create trigger what_was_judged_stays_judged before update on account_check
    for each row execute function what_was_judged_stays_judged();

create table finding (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references account,
    rule         text not null,
    level        text not null,
    word         text not null,
    seen         text not null,
    opened_by    bigint not null references account_check,
    since        date not null,
    due          date not null,
    escalated_on date,
    -- its task rests until then; the morning after, it has to be put right anew
    exempted_until date,
    settled_by   bigint references account_check,
    settled_at   timestamptz,
    constraint finding_levels check (level in ('MUST', 'SHOULD')),
    constraint what_is_settled_is_settled_by_a_check check ((settled_by is null) = (settled_at is null)),
    constraint a_finding_is_due_after_it_is_found check (due >= since)
);
create unique index one_open_finding_per_rule on finding (account_id, rule) where settled_by is null;
create index finding_open on finding (due, id) where settled_by is null;
create index finding_account on finding (account_id, id);

-- The law of the room, where nobody can walk round it: by a later check of the same account in which the rule passes.
create function a_finding_closes_by_a_passing_check_alone() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a finding is not removed';
    end if;
    if new.settled_by is not null and not exists (
        select from account_check c cross join jsonb_to_recordset(c.rulings) as r (rule text, kind text)
        where c.id = new.settled_by and c.account_id = new.account_id and c.id > new.opened_by
            and r.rule = new.rule and r.kind in ('MET', 'LINK', 'NOT_DEMANDED')) then
        raise exception 'a finding closes by a passing check alone';
    end if;
    return new;
end $$;
create trigger a_finding_closes_by_a_passing_check_alone before insert or update or delete on finding
    for each row execute function a_finding_closes_by_a_passing_check_alone();

-- Ends by itself: nobody has to remember it.
create table exemption (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    rule       text not null,
    given_on   date not null,
    until      date not null,
    reference  text not null,
    reason     text not null,
    by_id      bigint not null references person,
    by_name    text not null,
    constraint an_exemption_rests_on_a_decision check (reference <> '' and reason <> ''),
    constraint an_exemption_ends check (until >= given_on)
);
create index exemption_until on exemption (until);
create index exemption_account on exemption (account_id, rule, until);

create table picture_verdict (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    features   bigint not null,
    ours       boolean not null,
    said_on    date not null,
    by_id      bigint not null references person,
    by_name    text not null
);
create index picture_verdict_account on picture_verdict (account_id, id desc);
