create table unit_hours (
    unit_id bigint not null references unit,
    weekday smallint not null,
    opens   time not null,
    closes  time not null,
    primary key (unit_id, weekday),
    constraint a_week_has_seven_days check (weekday between 1 and 7),
    constraint it_opens_before_it_closes check (opens < closes)
);
