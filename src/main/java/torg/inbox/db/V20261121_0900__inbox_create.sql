create table conversation (
    id            bigint generated always as identity primary key,
    account_id    bigint not null references account,
    connection_id bigint not null references connection,
    unit_id       bigint not null references unit,
    root          text not null,
    author        text not null,
    preview       text not null,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    due_at        timestamptz,
    seen_at       timestamptz,
    taken_by      bigint references person,
    taken_at      timestamptz,
    answered_by   bigint references person,
    answered_at   timestamptz,
    closed_by     bigint references person,
    closed_at     timestamptz,
    closed_reason text,
    -- Facts tell the state; this one is derived from them and indexed.
    state         text not null generated always as (case
        when closed_at is not null then 'CLOSED'
        when answered_at is not null then 'ANSWERED'
        when taken_at is not null then 'TAKEN'
        else 'WAITING' end) stored,
    constraint what_is_taken_is_taken_by_somebody check ((taken_by is null) = (taken_at is null)),
    constraint an_answer_has_a_name check ((answered_by is null) = (answered_at is null)),
    constraint a_closing_has_a_name_and_a_reason
        check ((closed_by is null) = (closed_at is null) and (closed_at is null) = (closed_reason is null)),
    constraint one_conversation_per_beginning unique (connection_id, root)
);
create index conversation_waiting on conversation (due_at, id) where state in ('WAITING', 'TAKEN');
create index conversation_newest on conversation (last_at desc, id desc);
create index conversation_answered on conversation (last_at desc, id desc) where state in ('ANSWERED', 'CLOSED');
create index conversation_mine on conversation (taken_by, due_at, id) where state = 'TAKEN';
create index conversation_unit on conversation (unit_id, state);

create table message (
    id              bigint generated always as identity,
    at              timestamptz not null,
    conversation_id bigint not null references conversation,
    connection_id   bigint not null,
    ours            boolean not null,
    ref             text,
    version         text,
    author          text not null,
    words           text not null,
    masked          text not null,
    hides           boolean not null,
    platform_at     timestamptz not null,
    edited_at       timestamptz,
    removed_at      timestamptz,
    address         text,
    capture         bigint,
    delivery_key    text,
    delivery        text,
    delivery_word   text,
    primary key (id, at),
    constraint our_words_are_delivered check (not ours or delivery_key is not null)
) partition by range (at);
create index message_conversation on message (conversation_id, at, id);
create index message_ref on message (connection_id, ref);
create index message_delivery on message (delivery_key) where delivery_key is not null;
create table message_other partition of message default;

create function inbox_make_month(month date) returns void language plpgsql security definer set search_path = public as $$
declare
    name text := 'message_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(name) is null then
        execute format('create table %I partition of message for values from (%L) to (%L)',
            name, date_trunc('month', month), date_trunc('month', month) + interval '1 month');
    end if;
end $$;
select inbox_make_month((date_trunc('month', now()) + make_interval(months => m))::date) from generate_series(-12, 3) m;
