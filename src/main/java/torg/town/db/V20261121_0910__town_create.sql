-- What the demonstration town is made from and how far its past has been told, so that a killed start goes on where it was.
create table town (
    only_one      boolean primary key default true check (only_one),
    seed          bigint not null,
    conversations int not null,
    told          int not null default 0
);
