using Keten.Hosting;
using Keten.Messages;

namespace Keten.Operations.VerifyLedgers;

/// <summary>A part of what a service's own ledger held when it was last checked.</summary>
public sealed record LedgerPart : IDocument
{
    public static string Kind => "ledgerpart";

    public required Guid AskId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Nothing comes after this part.</summary>
    public required bool Last { get; init; }

    public required IReadOnlyList<LedgerPlace> Places { get; init; }

    public Guid? DataKey => null;

    public Columns Columns => default;

    public static string IdOf(string service, int part) => $"{service}/{part}";

    public static LedgerPart Of(LedgerRead news)
    {
        var (changed, unlinked) = (news.Changed.ToHashSet(), news.Unlinked.ToHashSet());
        return new()
        {
            AskId = news.AskId,
            AskedAt = news.AskedAt,
            Last = news.Last,
            Places = [.. news.Sequences.Zip(news.Hashes, (number, hash) => new LedgerPlace(number, hash, changed.Contains(number), unlinked.Contains(number)))],
        };
    }

    /// <summary>Read for this check, or for one that began later.</summary>
    public bool Answers(Asking asking) => AskId == asking.Id || AskedAt > asking.At;
}
