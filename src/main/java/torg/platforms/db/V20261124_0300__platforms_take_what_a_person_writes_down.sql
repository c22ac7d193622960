-- A way in by hand has no token, and so needs no decision. No decision, no token: that stands, now for every row.
alter table connection
    alter column decision_id drop not null,
    add constraint a_token_has_a_decision check (decision_id is not null or sealed_token is null),
    add constraint only_what_a_person_writes_down_needs_no_decision
        check (decision_id is not null or network in ('COUNTER', 'ELSEWHERE'));
