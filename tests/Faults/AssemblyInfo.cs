// One broker, one database and two cores: one test at a time.
[assembly: Xunit.CollectionBehavior(DisableTestParallelization = true)]
