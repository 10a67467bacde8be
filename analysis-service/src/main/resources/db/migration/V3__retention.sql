-- Facts come nearly in the order of their days, so that a summary per block range finds the old ones, and costs a write
-- next to nothing.
create index fact_day on fact using brin (occurred_on) with (pages_per_range = 32, autosummarize = on);
