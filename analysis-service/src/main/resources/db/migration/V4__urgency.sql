-- The place of the most urgent open episode among all, less is more urgent; null: none is open.
alter table runner add column urgency integer;
-- Until they are assessed again, which is asked for at once: by state alone, as before.
update runner set urgency = ((15 + attention) * 2 + 1) * 100000 + 99999, review_at = least(review_at, now())
where attention is not null;
