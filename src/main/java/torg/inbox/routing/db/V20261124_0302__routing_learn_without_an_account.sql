-- What somebody wrote down has no account to learn a rule for; that it was moved is remembered all the same.
alter table rerouting alter column account_id drop not null;
