-- What nobody sees on the square any more. The words stay in the inbox and in their capture; taking the row away shows them again.
create table square_hidden (
    ref           text primary key,
    connection_id bigint not null references connection,
    at            timestamptz not null
);
