-- How the accounts of each board stood on a day. Derived, but not to be derived again: nobody knows afterwards.
create table overview_day (
    day      date not null,
    board_id bigint not null references unit,
    light    text not null,
    accounts int not null,
    primary key (day, board_id, light)
);
