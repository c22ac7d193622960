-- Writes captures within a statement of another room, whose own rows then cost no further way to the database and back
-- (reference/perf.md section 3). The ids come in the order of the arrays.
create function ledger_capture(
    kind text, actor text, ats timestamptz[], subjects text[], salts bytea[], contents bytea[], content_hashes bytea[], leaf_hashes bytea[])
returns setof bigint language sql as $$
    insert into ledger_entry (at, kind, actor, subject, salt, content, content_hash, leaf_hash)
    select t.at, $1, $2, t.subject, t.salt, t.content, t.content_hash, t.leaf_hash
    from unnest(ats, subjects, salts, contents, content_hashes, leaf_hashes) with ordinality
        as t (at, subject, salt, content, content_hash, leaf_hash, place)
    order by place
    returning id
$$;
