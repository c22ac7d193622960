-- Who answers for a unit follows the organisation: asked for each time, kept nowhere, so there is no row to forget.
create function here(person bigint, day date) returns bigint language sql stable
    return (select p.id from person p where p.id = $1 and (p.left_on is null or p.left_on >= $2));

-- The manager of the unit, or of the nearest one above it that has a manager or a head that day.
create function manager_of(path bigint[], day date) returns bigint language sql stable
    return (
        select a.person_id from assignment a
        where a.unit_id = any ($1) and a.role in ('UNIT_MANAGER', 'HEAD')
          and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2) and here(a.person_id, $2) is not null
        order by array_position($1, a.unit_id) desc, a.role desc, a.valid_from, a.id limit 1);

create function head_of(path bigint[], day date) returns bigint language sql stable
    return (
        select a.person_id from assignment a
        where a.unit_id = any ($1) and a.role = 'HEAD'
          and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2) and here(a.person_id, $2) is not null
        order by array_position($1, a.unit_id) desc, a.valid_from, a.id limit 1);
