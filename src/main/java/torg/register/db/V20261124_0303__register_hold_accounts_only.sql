-- What a person writes down comes by no account, so nothing of the register, its list or its checks ever shows it.
alter table account add constraint a_way_in_by_hand_is_no_account check (network not in ('COUNTER', 'ELSEWHERE'));
