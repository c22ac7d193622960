-- A list as it came. Its bytes lie in the ledger, once: disposing of them there is enough.
create table intake_file (
    id              bigint generated always as identity primary key,
    name            text not null,
    size            bigint not null,
    sha256          bytea not null,
    capture_id      bigint not null,
    capture_at      timestamptz not null,
    received_by     bigint not null references person,
    received_by_name text not null,
    -- the units its sender may import for: who may do less does not see it
    places          bigint[] not null,
    trouble         text,
    sheets          text[],
    sheet           text,
    heading_row     int,
    headings        text[],
    -- the field each column tells, in the order of the columns; empty when it is not used
    columns         text[],
    rehearsed_at    timestamptz,
    run             int not null default 0,
    run_started_at  timestamptz,
    run_finished_at timestamptz,
    run_by          bigint references person,
    run_by_name     text,
    run_places      bigint[],
    constraint a_hash_has_32_bytes check (octet_length(sha256) = 32),
    constraint a_list_is_readable_or_has_trouble check (trouble is null or columns is null),
    constraint a_run_has_a_name check (run = 0 or (run_by is not null and run_started_at is not null)),
    constraint a_run_ends_after_it_begins check (run_finished_at is null or run_finished_at >= run_started_at)
);
create index intake_file_sha256 on intake_file (sha256);

-- Every row that is not empty, also those above the headings: the number is the one a person sees beside it.
create table intake_row (
    file_id           bigint not null references intake_file,
    number            int not null,
    cells             text[] not null,
    -- what the list says of a decision: a claim, never a decision
    claimed_reference text not null default '',
    result            text,
    field             text,
    word              text,
    about             text[],
    twin_account_id   bigint references account,
    twin_row          int,
    account_id        bigint references account,
    -- the run that last settled this row; 0 as long as it is only rehearsed
    run               int not null default 0,
    primary key (file_id, number),
    constraint only_a_run_imports check (account_id is null or (run > 0 and result in ('IMPORTED', 'NEEDS_RESPONSIBLE'))),
    constraint a_duplicate_has_a_twin check (result is distinct from 'DUPLICATE' or twin_account_id is not null or twin_row is not null),
    constraint a_row_is_imported_once unique (account_id)
);
create index intake_row_result on intake_row (file_id, result, number);
create index intake_row_to_do on intake_row (file_id, run, number) where account_id is null;

-- What the reader said that an unknown unit's name in this list stands for.
create table intake_unit (
    file_id bigint not null references intake_file,
    name    text not null,
    unit_id bigint not null references unit,
    primary key (file_id, name)
);
