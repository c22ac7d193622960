-- What somebody else thought of a measure that the month's sample fell on (peers.md P76).
create table moderation_second_look (
    act_id  bigint primary key references moderation_act,
    month   date not null,
    agrees  boolean not null,
    note    text not null,
    by_id   bigint not null references person,
    by_name text not null,
    at      timestamptz not null,
    constraint a_second_look_says_why check (note <> '')
);
