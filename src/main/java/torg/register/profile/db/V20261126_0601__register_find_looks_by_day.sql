-- What an account looked like on a day long ago is found without reading every look since.
create index account_look_day on account_look (account_id, at);
create index account_profile_day on account_profile (account_id, first_at);
