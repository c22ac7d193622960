-- The list of contents of a board's yearly collecting case, as it stood when it was made. A later one stands beside it.
create table collection_list (
    id          bigint generated always as identity primary key,
    case_id     bigint not null references diary_entry,
    board_id    bigint not null references unit,
    board       text not null,
    year        int not null,
    designation text not null,
    made_at     timestamptz not null,
    made_by     text not null,
    sha256      text not null
);
create index collection_list_board on collection_list (board_id, year, id);

create table collection_line (
    list_id       bigint not null references collection_list,
    number        int not null,
    account_id    bigint not null references account,
    name          text not null,
    network       text not null,
    handle        text not null,
    unit          text not null,
    conversations bigint not null,
    received      bigint not null,
    sent          bigint not null,
    removed       bigint not null,
    set_aside     bigint not null,
    registered    bigint not null,
    first_on      date,
    last_on       date,
    first_capture bigint,
    last_capture  bigint,
    whole_months  int not null,
    primary key (list_id, number)
);
