create table inbox (
  message uuid not null,
  consumer uuid not null,
  at timestamptz not null,
  primary key (message, consumer));
create index inbox_at on inbox using brin (at);

create table document (
  kind text not null,
  id text not null,
  version bigint not null,
  data_key uuid,
  region text,
  state text,
  owner text,
  lookup text,
  at timestamptz,
  body bytea not null,
  primary key (kind, id));
-- Bodies are ciphertext: compressing them costs time and gains nothing.
alter table document alter column body set storage external;
create index document_lookup on document (kind, lookup) where lookup is not null;
create index document_list on document (kind, region, state, at, id) where at is not null;

create table outbox (
  row uuid primary key,
  message uuid not null,
  target text not null,
  to_queue boolean not null,
  routing_key text not null,
  acute boolean not null,
  body bytea not null,
  content_type text not null,
  trace text,
  attempt int not null,
  at timestamptz not null,
  not_before timestamptz);
create index outbox_not_before on outbox (not_before) where not_before is not null;
-- Rows live for milliseconds: without room to spare and eager cleaning the table would be mostly dead.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, fillfactor = 90);
alter table outbox alter column body set storage external;
