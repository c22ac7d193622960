-- Which messages a record shows is asked for every step of a disposal. Captures are numbered as they come in and messages
-- follow them, so a summary of each few pages is enough to find them, and costs arrivals nothing (reference/perf.md).
create index message_capture on message using brin (capture) with (pages_per_range = 16, autosummarize = on);
