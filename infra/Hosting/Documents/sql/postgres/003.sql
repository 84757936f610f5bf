-- Who got which fields of what, in ids, codes and hashes: only ever added to, and chained. The key keeps two instances of
-- this service from going on from the same record.
create table ledger (
  sequence bigint primary key,
  previous bytea not null,
  hash bytea not null,
  seal bytea not null,
  record bytea not null);

-- The ledgers of other services as they came; of one number all that differ are kept.
create table collected (
  service text not null,
  sequence bigint not null,
  hash bytea not null,
  previous bytea not null,
  seal bytea not null,
  record bytea not null,
  primary key (service, sequence, hash));

-- As with messages: a record stays in its row. Unlike those it is text, and kept: worth compressing.
alter table ledger set (toast_tuple_target = 8160);
alter table collected set (toast_tuple_target = 8160);
