-- How each conversation is kept, as a person has decided it, beside what was proposed. Earlier decisions are in the ledger.
create table record_classification (
    conversation_id bigint primary key references conversation,
    keeping         text not null,
    reason          text not null,
    proposed        text not null,
    because         text not null,
    decided_by      bigint not null references person,
    decided_name    text not null,
    decided_at      timestamptz not null,
    until           timestamptz not null,
    constraint keepings check (keeping in ('REGISTER', 'IN_ORDER', 'LITTLE')),
    constraint a_reason_belongs_to_its_keeping check (keeping = case
        when reason in ('SECRET', 'ADDS_FACTS', 'ASKED_FOR', 'SPECIAL_INTEREST', 'RULE_BROKEN') then 'REGISTER'
        when reason = 'ORDINARY' then 'IN_ORDER'
        when reason in ('THANKS', 'NOT_OURS') then 'LITTLE' end)
);
create index record_to_register on record_classification (conversation_id) where keeping = 'REGISTER';
