using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;

namespace Keten.Operations.VerifyLedgers;

/// <summary>One check of all ledgers.</summary>
/// <param name="Id">Of this check.</param>
/// <param name="At">When it began.</param>
/// <param name="Collected">The highest number collected of each service by then.</param>
public sealed record Asking(Guid Id, DateTimeOffset At, IReadOnlyDictionary<string, long> Collected)
{
    /// <summary>They must have a ledger, also when nothing was ever heard of it.</summary>
    public static IReadOnlyList<string> Owners => Vocabulary.Disclosers;

    public LedgerAsked Of(string service) => new() { AskId = Id, Service = service, Part = 0, AskedAt = At };

    /// <summary>What comes after this part.</summary>
    public static LedgerAsked After(LedgerRead part) => new()
    {
        AskId = part.AskId,
        Service = part.Service,
        Part = part.Part + 1,
        After = part.Sequences[^1],
        AskedAt = part.AskedAt,
    };

    /// <summary>What a service's own ledger holds; null while not all of it was heard.</summary>
    public async Task<IReadOnlyList<LedgerPlace>?> Heard(Work work, string service)
    {
        var places = new List<LedgerPlace>();
        for (var number = 0; ; number++)
        {
            if (await work.Load<LedgerPart>(LedgerPart.IdOf(service, number)) is not { } part || !part.Answers(this))
            {
                return null;
            }

            places.AddRange(part.Places);
            if (part.Last)
            {
                return places;
            }
        }
    }

    /// <summary>What was collected of a service's ledger, but for what its owner recorded after it was asked.</summary>
    public async Task<IReadOnlyList<LedgerPlace>> CollectedOf(Work work, string service, IReadOnlyList<LedgerPlace>? own)
    {
        var collected = await work.CollectedLedger(service);
        var last = Math.Max(Collected.GetValueOrDefault(service), own is [.., var end] ? end.Sequence : 0);
        return own is null ? collected : [.. collected.TakeWhile(place => place.Sequence <= last)];
    }
}
