// Every test runs a hub of its own, with its own clock; two cores carry one at a time.
[assembly: Xunit.CollectionBehavior(DisableTestParallelization = true)]
