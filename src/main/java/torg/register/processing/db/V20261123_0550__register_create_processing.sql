-- On what ground personal data goes to a platform outside the EU and EEA; each check is a new row, the newest holds.
create table transfer_check (
    id         bigint generated always as identity primary key,
    network    text not null,
    basis      text not null,
    recipient  text not null,
    note       text not null,
    checked_on date not null,
    checked_by text not null
);
create index transfer_check_network on transfer_check (network, checked_on desc, id desc);

-- What an account's record says where it differs from what holds for all.
create table processing_note (
    account_id bigint primary key references account,
    categories text not null,
    retention  text not null,
    noted_on   date not null,
    noted_by   text not null
);
