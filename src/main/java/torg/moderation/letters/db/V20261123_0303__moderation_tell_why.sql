-- The statement of reasons to an author, and whether it reached them. The link's secret is found by its hash; sealed, so
-- that a colleague who hands the link over can see it.
create table moderation_letter (
    act_id      bigint primary key references moderation_act,
    secret_hash bytea not null unique,
    sealed      bytea not null,
    words       text not null,
    made_at     timestamptz not null,
    fate        text not null,
    note        text not null,
    told_name   text not null,
    told_at     timestamptz not null,
    constraint fates check (fate in ('SENT', 'NOT_SENT', 'BY_HAND', 'NOTED'))
);

create table moderation_objection (
    id           bigint generated always as identity primary key,
    act_id       bigint not null references moderation_act,
    masked       text not null,
    hides        boolean not null,
    capture      bigint not null,
    made_at      timestamptz not null,
    decided_by   bigint references person,
    decided_name text,
    decided_at   timestamptz,
    restored     boolean,
    reason       text,
    constraint a_decided_objection_has_a_name_a_time_and_a_reason check ((decided_by is null) = (decided_at is null)
        and (decided_by is null) = (reason is null) and (decided_by is null) = (restored is null))
);
create unique index one_open_objection on moderation_objection (act_id) where decided_at is null;

-- Whoever decided does not review (domain.md D39); the database knows it too.
create function moderation_objection_is_anothers() returns trigger language plpgsql as $$
begin
    if new.decided_by is not null and exists (select from moderation_act a where a.id = new.act_id
        and new.decided_by in (a.decided_by, a.confirmed_by)) then
        raise exception 'an objection is decided by another person than the first' using errcode = 'TORG2';
    end if;
    return new;
end $$;
create trigger decided_by_another before insert or update on moderation_objection
    for each row execute function moderation_objection_is_anothers();
