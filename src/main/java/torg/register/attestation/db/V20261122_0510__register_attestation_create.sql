create table attestation (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    due        date not null,
    asked_on   date not null,
    given_on   date,
    given_by   text,
    -- nobody answered although manager and head knew: a proposal is made, nothing is closed
    lapsed_on  date,
    constraint an_attestation_has_a_name check ((given_on is null) = (given_by is null))
);
create unique index one_open_attestation_per_account on attestation (account_id) where given_on is null;
create index attestations_of_an_account on attestation (account_id, given_on desc);

create table attestation_answer (
    attestation_id bigint not null references attestation,
    item           text not null,
    so             boolean not null,
    note           text not null,
    -- what the responsible saw when answering
    shown          text not null,
    primary key (attestation_id, item),
    constraint what_is_not_so_is_explained check (so or note <> '')
);
