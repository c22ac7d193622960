-- OSL 5 kap. 5 §: by which provision, the day, and which authority has noted it. It warns; it is no decision on release.
create table secrecy_marking (
    id              bigint generated always as identity primary key,
    conversation_id bigint not null references conversation,
    provision       text not null,
    paragraph       text not null,
    marked_on       date not null,
    authority       text not null,
    marked_by       bigint not null references person,
    marked_name     text not null,
    marked_at       timestamptz not null,
    removed_by      bigint references person,
    removed_name    text,
    removed_at      timestamptz,
    removed_reason  text,
    constraint a_marking_says_which_authority check (authority <> ''),
    constraint a_removal_has_a_name_and_a_reason check ((removed_at is null) = (removed_by is null)
        and (removed_at is null) = (removed_name is null) and (removed_at is null) = (coalesce(removed_reason, '') = ''))
);
create unique index one_marking_stands on secrecy_marking (conversation_id) where removed_at is null;
create index secrecy_marking_conversation on secrecy_marking (conversation_id, id);

-- What the drill has entered until now is marked and registered like everything else, under the number it was given.
insert into secrecy_marking (conversation_id, provision, paragraph, marked_on, authority, marked_by, marked_name, marked_at)
select distinct on (a.conversation_id) a.conversation_id, a.ground_code, m.provision, m.marked_on, m.authority,
    a.decided_by, a.decided_name, m.began_at
from secret_matter m join moderation_act a on a.id = m.act_id
order by a.conversation_id, m.id;

update conversation set secret = true where id in (select conversation_id from secrecy_marking);

insert into diary_entry (series_id, board_id, year, designation, direction, on_day, party, party_left_out, concerns,
    concerns_left_out, secret, conversation_id, until, reason, registered_by, registered_at, changed_at)
select s.id, coalesce((select u.id from unnest(c_unit.path) with ordinality as p (id, n) join unit u on u.id = p.id
        where u.kind in ('BOARD', 'DISTRICT_BOARD', 'COMPANY') order by p.n limit 1), c_unit.id),
    m.year, 'S ' || m.year || ':' || m.number, 'RECEIVED', (m.received at time zone 'Europe/Stockholm')::date,
    '', 'SECRECY', '', 'SECRECY', true, a.conversation_id, c.last_at + m.number * interval '1 microsecond', 'SECRET',
    a.decided_name, m.began_at, m.began_at
from secret_matter m
join moderation_act a on a.id = m.act_id
join conversation c on c.id = a.conversation_id
join unit c_unit on c_unit.id = c.unit_id
cross join diary_series s where s.kind = 'SECRET'
on conflict do nothing;

insert into record_classification (conversation_id, keeping, reason, proposed, because, decided_by, decided_name, decided_at, until)
select m.conversation_id, 'REGISTER', 'SECRET', 'SECRET', 'Sekretessmarkerad när den doldes', m.marked_by, m.marked_name, m.marked_at, c.last_at
from secrecy_marking m join conversation c on c.id = m.conversation_id;

insert into diary_counter (series_id, year, last)
select s.id, m.year, max(m.number) from secret_matter m cross join diary_series s where s.kind = 'SECRET' group by s.id, m.year;
