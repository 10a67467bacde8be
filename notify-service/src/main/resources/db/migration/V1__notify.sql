-- What notify knows of runners: the winning revision of each fact, whatever the order of arrival.
create table runner_fact (
    fact uuid primary key,
    runner text not null,
    kind text not null,
    revision bigint not null,
    digest text collate "C" not null,
    withdrawn boolean not null,
    team text,
    name text,
    scopes text[]
);
create index runner_fact_of_runner on runner_fact (runner, kind);

-- Kept for ever, so that a late event does not bring an erased runner back.
create table erased_runner (
    runner text primary key,
    erased_at timestamptz not null
);

create table subscription (
    id uuid primary key,
    reader text not null,
    role text not null,
    team text,
    runner text,
    minimum text not null,
    quiet_start time,
    quiet_end time,
    quiet_days text[],
    quiet_zone text,
    urgent_overrides boolean not null,
    muted_until timestamptz,
    digest_at time not null,
    zone text not null,
    created_at timestamptz not null
);
create unique index subscription_scope on subscription (reader, role, coalesce(team, ''), coalesce(runner, ''));
create index subscription_by_runner on subscription (runner) where runner is not null;
create index subscription_by_team on subscription (team) where runner is null;

-- Addresses are sealed; the mark recognises the same address without opening it.
create table channel (
    id uuid primary key,
    subscription uuid not null references subscription on delete cascade,
    kind text not null,
    address bytea not null,
    mark text not null,
    shown text not null,
    destination text not null,
    disabled_reason text,
    disabled_at timestamptz,
    failures integer not null default 0,
    last_ok_at timestamptz
);
create index channel_of_subscription on channel (subscription);

create table finding (
    id uuid primary key,
    runner text not null,
    version integer not null,
    type text not null,
    value bytea not null,
    -- The raising that is in force: alerts of earlier ones were corrected. Null once retracted.
    raised_version integer,
    updated_at timestamptz not null
);
create index finding_of_runner on finding (runner);

create table finding_event (
    finding uuid not null,
    version integer not null,
    runner text not null,
    type text not null,
    taken_at timestamptz not null,
    primary key (finding, version)
);
create index finding_event_of_runner on finding_event (runner);

create table decision (
    finding uuid not null,
    version integer not null,
    subscription uuid not null,
    reader text not null,
    role text not null,
    runner text not null,
    event text not null,
    verdict text not null,
    reason text not null,
    not_before timestamptz,
    decided_at timestamptz not null,
    primary key (finding, version, subscription)
);
create index decision_of_reader on decision (reader, finding);
create index decision_of_runner on decision (runner);

create table delivery (
    id uuid primary key,
    seq bigint generated always as identity,
    idem_key text not null unique,
    finding uuid,
    version integer,
    digest_on date,
    runner text,
    reader text not null,
    subscription uuid not null,
    channel uuid not null,
    via text not null,
    destination text not null,
    kind text not null,
    urgency smallint not null,
    order_key text not null,
    state text not null,
    reason text not null,
    not_before timestamptz,
    expires_at timestamptz not null,
    attempts integer not null default 0,
    doubts integer not null default 0,
    phase text not null default 'CONNECT',
    claim_token uuid,
    lease_until timestamptz,
    rendered jsonb,
    sight text,
    created_at timestamptz not null,
    ended_at timestamptz
);
create index delivery_ready on delivery (urgency desc, not_before) where state in ('DUE', 'IN_DOUBT') and not_before is not null;
create index delivery_in_order on delivery (order_key, seq)
    where state = 'CLAIMED' or (state in ('DUE', 'IN_DOUBT') and not_before is not null);
create index delivery_leased on delivery (lease_until) where state = 'CLAIMED';
create index delivery_of_finding on delivery (finding);
create index delivery_of_reader on delivery (reader, seq desc);
create index delivery_of_channel on delivery (channel) where state in ('DUE', 'IN_DOUBT');

create table attempt (
    delivery uuid not null references delivery on delete cascade,
    n integer not null,
    started_at timestamptz not null,
    phase text not null,
    outcome text,
    reason text,
    took_ms bigint,
    worker uuid not null,
    primary key (delivery, n)
);

create table digest_item (
    subscription uuid not null,
    finding uuid not null,
    version integer not null,
    runner text not null,
    due_on date not null,
    raised_version integer not null,
    raising boolean not null,
    primary key (subscription, finding, version)
);
create index digest_item_of_finding on digest_item (finding);
create index digest_item_of_runner on digest_item (runner);

-- Which digests took an entry: one per channel.
create table digest_taken (
    delivery uuid not null references delivery on delete cascade,
    subscription uuid not null,
    finding uuid not null,
    version integer not null,
    primary key (delivery, finding, version),
    foreign key (subscription, finding, version) references digest_item on delete cascade
);
create index digest_taken_item on digest_taken (subscription, finding, version);

create table acknowledgement (
    finding uuid not null,
    reader text not null,
    runner text not null,
    note text,
    at timestamptz not null,
    primary key (finding, reader)
);
create index acknowledgement_of_runner on acknowledgement (runner);

-- A destination that asked to be left alone.
create table destination_pause (
    destination text primary key,
    until timestamptz not null
);

create table dead_letter (
    id bigint generated always as identity primary key,
    topic text not null,
    part integer not null,
    at_offset bigint not null,
    key bytea,
    type text,
    value bytea,
    reason text not null,
    taken_at timestamptz not null,
    unique (topic, part, at_offset)
);
