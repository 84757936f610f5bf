using Keten.Hosting;
using Keten.Messages;

namespace Keten.Tests.Unit.Ledger;

/// <summary>Made-up disclosures, and what a service and Operations keep of them.</summary>
internal static class A
{
    public const string Service = "partners";

    public static readonly byte[] OwnKey = [.. Enumerable.Repeat((byte)1, 32)];
    public static readonly byte[] CollectedKey = [.. Enumerable.Repeat((byte)2, 32)];

    public static Disclosed Disclosed(int number) => new()
    {
        DecisionId = Id(number, 1),
        SignalId = Id(number, 2),
        CaseId = number % 2 == 0 ? Id(number, 3) : null,
        Service = Service,
        Partner = "nla",
        RecipientClass = "nla",
        Purpose = "judge",
        Instrument = "abc",
        Shared = ["signal.forms", "location.city"],
        Reduced = ["victim.birthDate"],
        Consents = [Id(number, 4)],
        PayloadHash = "def",
        DisclosedAt = DateTimeOffset.UnixEpoch.AddSeconds(number),
    };

    /// <summary>Its own copy.</summary>
    public static IReadOnlyList<LedgerEntry> Own(int records) => Chain.Append(Service, Chain.Start(Service), Enumerable.Range(1, records).Select(number => Row(Disclosed(number))));

    /// <summary>What Operations keeps of it.</summary>
    public static IReadOnlyList<LedgerEntry> Collected(IEnumerable<LedgerEntry> own) => [.. own.Select(entry => entry with { Seal = Chain.Seal(CollectedKey, Service, entry.Hash) })];

    public static OutgoingRow Row(Disclosed disclosed, Func<LedgerEntry, byte[]>? envelope = null) => new()
    {
        Service = Service,
        Row = disclosed.DecisionId,
        MessageId = disclosed.DecisionId,
        Target = "Disclosed",
        ToQueue = false,
        RoutingKey = "normal",
        Acute = false,
        Body = [],
        Disclosing = new(LedgerRecord.Of(disclosed), OwnKey, envelope ?? (_ => [])),
        ContentType = "text/plain",
    };

    private static Guid Id(int number, byte kind) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, kind]);
}
