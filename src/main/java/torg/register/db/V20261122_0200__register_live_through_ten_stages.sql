-- An account carries what its stage says of it (torg.register.State), and nothing of the stages it has left.
alter table account
    add column stage_before   text,
    add column opened_on      date,
    add column silent_since   date,
    add column last_day       date,
    add column receipt_number text,
    add column receipt_sha256 text,
    add column receipt_at     timestamptz,
    add column closed_on      date,
    add constraint account_stages check (stage in ('PROPOSED', 'UNDER_REVIEW', 'REFUSED', 'DECIDED', 'ACTIVE', 'DORMANT',
        'HIJACKED', 'CLOSING', 'ARCHIVED', 'CLOSED')),
    add constraint neither_a_hijacked_nor_a_closed_account_can_speak
        check (stage not in ('HIJACKED', 'CLOSED') or connection_id is null),
    add constraint a_hijacked_account_was_something_before check ((stage = 'HIJACKED') = (stage_before is not null)),
    add constraint a_dormant_account_has_been_silent_since_a_day check ((stage = 'DORMANT') = (silent_since is not null)),
    add constraint what_is_being_closed_has_a_last_day check (stage not in ('CLOSING', 'ARCHIVED') or last_day is not null),
    add constraint nothing_is_closed_without_a_receipt check (
        (stage in ('ARCHIVED', 'CLOSED')) = (receipt_number is not null)
        and (receipt_number is null) = (receipt_sha256 is null) and (receipt_number is null) = (receipt_at is null)),
    add constraint a_closed_account_has_its_day check ((stage = 'CLOSED') = (closed_on is not null));

create table account_refusal (
    id            bigint generated always as identity primary key,
    account_id    bigint not null references account,
    reference     text not null,
    refused_on    date not null,
    refused_by    text not null,
    refuser_id    bigint not null references person,
    delegation_id bigint references delegation,
    reason        text not null,
    constraint a_refusal_has_a_reference check (reference <> ''),
    constraint a_refusal_has_a_reason check (reason <> '')
);
create index account_refusal_newest on account_refusal (account_id, id desc);
