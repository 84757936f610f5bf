namespace Keten.Tests.Unit.Contracts;

/// <summary>
/// A message lives longer than the process that wrote it: in queues, outboxes and fault stores of the previous version.
/// So a change of its shape is a decision that somebody takes with open eyes.
/// </summary>
public class ContractsAreFrozen
{
    private const string Approved = "tests/Unit/Contracts/Contracts.approved.txt";

    [Fact]
    public void the_messages_are_the_approved_ones()
    {
        var now = Contract.Describe(Contract.Records);
        if (Repository.Read(Approved).ReplaceLineEndings("\n") == now)
        {
            return;
        }

        var received = Path.Combine(AppContext.BaseDirectory, "Contracts.received.txt");
        File.WriteAllText(received, now);
        var command = $"{Path.GetRelativePath(Repository.Root, received)} {Approved}";
        Assert.Fail($"The contracts changed. Look: diff {command.Split(' ')[1]} {command.Split(' ')[0]}\nTo approve: cp {command}");
    }

    [Fact]
    public void a_change_of_type_shows() =>
        Assert.NotEqual(Contract.Describe([typeof(Before.Sample)]).Split('\n')[1..], Contract.Describe([typeof(After.Sample)]).Split('\n')[1..]);

    private static class Before
    {
        public sealed record Sample
        {
            public required string Code { get; init; }
        }
    }

    private static class After
    {
        public sealed record Sample
        {
            public string? Code { get; init; }
        }
    }
}
