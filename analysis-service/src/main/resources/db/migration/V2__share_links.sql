-- Links by which a runner shows the clinician report to somebody without an account. The token itself is kept nowhere.

create table report_link (
    link_id        uuid primary key,
    runner_id      text collate "C" not null references runner (runner_id),
    digest         bytea not null unique,          -- SHA-256 of the token
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    revoked_at     timestamptz,                    -- null: not revoked
    opened         integer not null default 0,
    last_opened_at timestamptz
);
create index report_link_runner on report_link (runner_id, created_at);

create table report_link_audit (
    id        bigint generated always as identity primary key,
    link_id   uuid not null references report_link (link_id),
    runner_id text collate "C" not null,
    at        timestamptz not null,
    what      text not null,                       -- CREATED, OPENED, REVOKED
    format    text                                 -- of an opening
);
create index report_link_audit_link on report_link_audit (link_id, id);
create index report_link_audit_runner on report_link_audit (runner_id);
