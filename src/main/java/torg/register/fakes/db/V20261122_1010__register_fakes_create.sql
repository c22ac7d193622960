create table fake (
    id        bigint generated always as identity primary key,
    -- what it is about in one form (torg.register.verify), so that ten who tell of it make one case
    subject   text not null,
    pasted    text not null,
    network   text,
    first_at  timestamptz not null,
    sent_at   timestamptz,
    sent_by   text,
    reference text,
    closed_at timestamptz,
    closed_by text,
    outcome   text,
    note      text,
    constraint sent_by_somebody check ((sent_at is null) = (sent_by is null)),
    constraint closed_by_somebody_with_an_outcome check (
        (closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null))
);
create unique index one_open_case_per_account on fake (subject) where closed_at is null;

-- Who told is not asked and not kept, neither name nor address of the network.
create table fake_report (
    id      bigint generated always as identity primary key,
    fake_id bigint not null references fake on delete cascade,
    at      timestamptz not null,
    said    text not null,
    constraint a_report_is_short check (length(said) <= 2000)
);
create index fake_report_fake on fake_report (fake_id, id);
create index fake_report_at on fake_report (at);
