#!/usr/bin/env bash
# Runs once, when the database is made: a role and a schema of its own for every service, and the key store.
# A service cannot read another's schema, and of the key store only what was wrapped for it or by it.
set -euo pipefail

sql() { psql -v ON_ERROR_STOP=1 --quiet --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" "$@"; }

services="meldpunt enrichment regie avimpct zorgcoordinatie informatieplein partners operations"

sql <<'END'
revoke all on schema public from public;
create schema keys;
create table keys.wrapped (
  id uuid not null, service text not null, granted_by text not null, wrapped bytea not null, at timestamptz not null default now(),
  primary key (id, service));
alter table keys.wrapped enable row level security;
create policy to_me_or_by_me on keys.wrapped for select using (service = current_user or granted_by = current_user);
create policy by_me on keys.wrapped for insert with check (granted_by = current_user);
create policy mine_or_made_by_me on keys.wrapped for delete using (service = current_user or granted_by = current_user);
END

for service in $services; do
  variable="${service^^}_DATABASE_PASSWORD"
  [ -n "${!variable:-}" ] || { echo "$variable is missing" >&2; exit 1; }
  sql -v service="$service" -v password="${!variable}" <<'END'
create role :"service" login password :'password';
create schema :"service" authorization :"service";
END
done

# Operations holds no key, so it has no business with the store.
for service in ${services% operations}; do
  sql -v service="$service" <<'END'
grant usage on schema keys to :"service";
grant select, insert, delete on keys.wrapped to :"service";
END
done
