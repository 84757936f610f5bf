-- Who got which fields of what, in ids, codes and hashes: only ever added to, and chained.
create table {service}_ledger (sequence integer primary key, previous blob not null, hash blob not null, seal blob not null, record blob not null);

-- The ledgers of other services as they came; of one number all that differ are kept.
create table {service}_collected (
  service text not null, sequence integer not null, hash blob not null, previous blob not null, seal blob not null, record blob not null,
  primary key (service, sequence, hash)) without rowid;
