-- What a jurist said of rules for comments that target opinions (domain.md D37).
alter table comment_rules add column jurist_note text;
