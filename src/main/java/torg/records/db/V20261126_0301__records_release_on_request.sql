-- What somebody asks to have (TF 2 kap. 15–16 §§). Nothing here says who asks or why (2 kap. 18 §): the link they follow it by
-- is known by its hash, and where paper is to be sent is sealed and gone when the request is closed (JO 1061-2013).
create table release_request (
    id                bigint generated always as identity primary key,
    secret_hash       bytea not null unique,
    sealed            bytea,
    contact           bytea,
    way               text not null,
    delivery          text not null,
    wanted            text not null,
    board_id          bigint references unit,
    account_id        bigint references account,
    from_day          date,
    until_day         date,
    words             text not null,
    received_at       timestamptz not null,
    delay             text,
    delayed_at        timestamptz,
    answer            text,
    answered_name     text,
    answered_at       timestamptz,
    decision_asked_at timestamptz,
    closed_name       text,
    closed_at         timestamptz,
    constraint ways check (way in ('FORM', 'COUNTER', 'PHONE', 'MAIL')),
    constraint deliveries check (delivery in ('LINK', 'ON_THE_SPOT', 'PAPER')),
    constraint nothing_is_kept_of_whoever_asked_once_it_is_closed
        check (closed_at is null or (sealed is null and contact is null)),
    constraint an_answer_has_a_name check ((answered_at is null) = (answered_name is null) and (answered_at is null) = (answer is null)),
    constraint a_period_has_its_days_in_order check (from_day <= until_day)
);
create index release_request_open on release_request (received_at, id) where closed_at is null;
create index release_request_closed on release_request (closed_at desc, id desc) where closed_at is not null;

-- A step of a delivery. The bytes are gone when the request is closed; the hash is in the ledger.
create table release_part (
    id           bigint generated always as identity primary key,
    request_id   bigint not null references release_request,
    number       int not null,
    items        int not null,
    masks        int not null,
    pages        int not null,
    parcel       bytea,
    sha256       text not null,
    entry        bigint not null default 0,
    made_name    text not null,
    made_at      timestamptz not null,
    delivered    text,
    delivered_at timestamptz,
    unique (request_id, number),
    constraint ways_to_deliver check (delivered in ('LINK', 'COLLECTED', 'SENT', 'READ_HERE')),
    constraint what_is_delivered_has_its_time check ((delivered is null) = (delivered_at is null))
);

-- What was chosen, each weighed by itself. Its text is a working copy as it stood when it was chosen, and gone when the request is closed.
create table release_item (
    id           bigint generated always as identity primary key,
    request_id   bigint not null references release_request,
    kind         text not null,
    number       bigint not null,
    title        text not null,
    at           timestamptz not null,
    text         text,
    known        text[] not null,
    warned       text,
    message      bigint not null,
    capture      bigint not null,
    entries      bigint[] not null,
    outcome      text,
    provision    text,
    paragraph    text,
    decided_name text,
    decided_at   timestamptz,
    part_id      bigint references release_part,
    constraint kinds check (kind in ('MESSAGE', 'DIARY', 'MEASURE', 'ACCOUNT')),
    constraint outcomes check (outcome in ('WHOLE', 'PART', 'REFUSED')),
    constraint what_is_refused_is_refused_by_a_provision
        check ((outcome is not distinct from 'REFUSED') = (provision is not null) and (provision is null) = (paragraph is null)),
    constraint a_test_has_a_name check ((outcome is null) = (decided_name is null) and (outcome is null) = (decided_at is null)),
    constraint what_is_refused_is_in_no_part check (part_id is null or outcome in ('WHOLE', 'PART')),
    unique (request_id, kind, number)
);
create index release_item_message on release_item (message) where message > 0;
create index release_item_capture on release_item (capture) where capture > 0;

-- Where something is masked or shown, never what. A stretch without a provision is shown.
create table release_span (
    item_id      bigint not null references release_item,
    from_char    int not null,
    to_char      int not null,
    marked       boolean not null,
    provision    text,
    paragraph    text,
    decided_name text not null,
    decided_at   timestamptz not null,
    primary key (item_id, from_char, to_char),
    constraint a_stretch_has_a_length check (from_char >= 0 and to_char > from_char),
    constraint a_provision_has_its_paragraph check ((provision is null) = (paragraph is null))
);

-- A refusal in writing, which can be appealed (OSL 6 kap. 3 och 7 §§).
create table release_decision (
    id           bigint generated always as identity primary key,
    request_id   bigint not null references release_request,
    items        int not null,
    authority    text not null,
    decided_by   bigint not null references person,
    decided_name text not null,
    decided_at   timestamptz not null,
    pdf          bytea not null,
    sha256       text not null
);
create index release_decision_request on release_decision (request_id, id);
