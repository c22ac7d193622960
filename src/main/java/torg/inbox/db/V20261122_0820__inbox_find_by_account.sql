-- How an account is watched over is measured at every look at it.
create index conversation_account on conversation (account_id, first_at);
