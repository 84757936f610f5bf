-- A body of a few kilobytes stays in its row: cut into pieces in a side table it would cost as many rows more, each with an
-- index entry, at every save and every message.
alter table document set (toast_tuple_target = 8160);
alter table outbox set (toast_tuple_target = 8160);

-- What was left behind is found without passing the timers, of which every open signal has some.
create index outbox_left on outbox (acute desc, at) where not_before is null;
