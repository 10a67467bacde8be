-- Texts that are compared or sorted use "C", so that PostgreSQL and Java agree on the order.

create table runner (
    runner_id      text collate "C" primary key,
    version        bigint not null default 0,      -- one more with every write
    team           text collate "C",
    name           text,
    zone           text,                           -- IANA name or offset
    consent        text,                           -- scopes by comma; null: the runner said nothing
    attention      smallint,                       -- worst open episode, 0 is most pressing; null: none
    card           bytea,                          -- what a roster line shows, JSON
    last_fact_on   date,                           -- latest local day with a run, a report or a check-in
    assessed_on    date,                           -- the runner's local day the assessment was made for
    policy_version text,
    assessment     bytea,                          -- canonical JSON: equal assessments are equal bytes
    review_at      timestamptz,                    -- when the next local day begins; null: time alone changes nothing
    failure        text                            -- why the last assessment could not be made; null: it was
) with (fillfactor = 70);
create index runner_team on runner (team, runner_id) where team is not null;
create index runner_review on runner (review_at) where review_at is not null;

create table fact (
    runner_id   text collate "C" not null,
    fact_id     uuid not null,
    kind        text not null,
    revision    bigint not null,
    digest      bytea not null,
    withdrawn   boolean not null,
    occurred_on date,                              -- null: counts on every day (profile, consent, shoe, clinician)
    body        bytea,                             -- the event's value; null when withdrawn
    primary key (runner_id, fact_id)
);

create table finding (
    runner_id  text collate "C" not null,
    finding_id uuid not null,
    body       bytea not null,                     -- as last announced, JSON
    primary key (runner_id, finding_id)
);

create table outbox (
    id        bigint generated always as identity primary key,
    runner_id text collate "C" not null,
    shard     smallint not null,
    headers   text not null,                       -- JSON object
    value     bytea not null,
    queued_at timestamptz not null
);
create index outbox_shard on outbox (shard, id);
create index outbox_runner on outbox (runner_id);

create table dead_letter (
    id          bigint generated always as identity primary key,
    topic       text not null,
    partition   integer not null,
    "offset"    bigint not null,
    record_key  bytea,
    headers     text not null,                     -- JSON object
    value       bytea,
    reason      text not null,
    detail      text not null,
    arrived_at  timestamptz not null,
    unique (topic, partition, "offset")
);
create index dead_letter_key on dead_letter (record_key);

create table erased_runner (
    runner_id text collate "C" primary key,
    erased_at timestamptz not null
);
