-- The links that are a resident's alone: what was written before they were left out of what colleagues read.
update message set masked = regexp_replace(masked, '(/(questions|reasons|safe)/)[A-Za-z0-9_-]{22,}', '\1…', 'g')
where masked ~ '/(questions|reasons|safe)/[A-Za-z0-9_-]{22}';
update conversation set preview = regexp_replace(preview, '(/(questions|reasons|safe)/)[A-Za-z0-9_-]{22,}', '\1…', 'g')
where preview ~ '/(questions|reasons|safe)/[A-Za-z0-9_-]{22}';
