-- A collecting case that is being made: it takes in a part at a time, and whoever ordered it can leave the page.
create table collection_work (
    id          bigint generated always as identity primary key,
    board_id    bigint not null references unit,
    year        int not null,
    ordered_at  timestamptz not null,
    ordered_ref text not null,
    ordered_by  text not null,
    taken       int not null default 0,
    attempts    int not null default 0,
    failed      boolean not null default false,
    list_id     bigint references collection_list,
    constraint what_failed_made_no_list check (not failed or list_id is null)
);
create unique index one_collection_at_a_time on collection_work (board_id, year) where list_id is null and not failed;
