-- What was left behind is found without passing the timers, of which every open signal has some.
create index {service}_outbox_left on {service}_outbox (acute desc, at) where not_before is null;
