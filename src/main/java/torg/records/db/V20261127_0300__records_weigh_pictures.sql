-- What was sent along with a record that was chosen: who looked at it, and what was decided then. Nothing is given out that
-- nobody has looked at. The bytes stay where they are; a copy without what the camera wrote goes into the part.
create table release_picture (
    item_id      bigint not null references release_item on delete cascade,
    medium       bigint not null,
    looked_name  text not null,
    looked_at    timestamptz not null,
    fate         text,
    provision    text,
    paragraph    text,
    decided_name text,
    decided_at   timestamptz,
    primary key (item_id, medium),
    constraint fates check (fate in ('GIVEN', 'WITHHELD', 'UNCLEAN')),
    constraint what_is_decided_has_a_name check ((fate is null) = (decided_name is null) and (fate is null) = (decided_at is null)),
    constraint what_is_withheld_is_withheld_by_a_provision
        check ((fate is not distinct from 'WITHHELD') = (provision is not null) and (provision is null) = (paragraph is null))
);
