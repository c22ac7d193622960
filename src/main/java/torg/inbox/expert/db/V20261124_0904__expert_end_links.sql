-- The link to somebody outside the city is signed, and has a last day. One that was handed out before is no longer good:
-- whoever asked makes another.
alter table expert_question add link_ends date;
update expert_question set link_ends = due_on + 7 where outsider is not null;
alter table expert_question add constraint a_link_has_a_last_day check (outsider is null or link_ends is not null);

-- Links that were tried and are none, for a quarter of an hour: by a hash of where they came from.
create table expert_link_miss (
    whose bytea not null,
    at    timestamptz not null
);
create index expert_link_miss_whose on expert_link_miss (whose, at);
