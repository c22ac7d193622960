-- The adapter's limit as the database knows it; both count code points.
alter table square_reply add constraint an_answer_is_no_longer_than_the_square_takes check (char_length(words) <= 4000);
