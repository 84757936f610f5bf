create table {service}_inbox (message blob not null, consumer blob not null, at integer not null, primary key (message, consumer)) without rowid;

create table {service}_document (
  kind text not null, id text not null, version integer not null, data_key blob,
  region text, state text, owner text, lookup text, at integer, body blob not null,
  primary key (kind, id));
create index {service}_document_lookup on {service}_document (kind, lookup) where lookup is not null;
create index {service}_document_list on {service}_document (kind, region, state, at, id) where at is not null;

create table {service}_outbox (
  row blob primary key, message blob not null, target text not null, to_queue integer not null, routing_key text not null,
  acute integer not null, body blob not null, content_type text not null, trace text, attempt integer not null,
  at integer not null, not_before integer, remaining integer not null) without rowid;
create index {service}_outbox_not_before on {service}_outbox (not_before) where not_before is not null;
