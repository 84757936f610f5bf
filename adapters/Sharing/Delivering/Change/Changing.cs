using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.Change;

/// <summary>What a decision of staff about sharing does to something a partner got or is to get.</summary>
public abstract record Changing
{
    /// <summary>Nothing new: this was known, or something later is.</summary>
    public sealed record Known : Changing;

    /// <summary>What still leaves is decided by it. What the partner has, it has: less is no reason to send again.</summary>
    public sealed record Keeps(Delivery Delivery) : Changing;

    /// <summary>More may be told than the partner got: a fuller view follows, as a decision of its own.</summary>
    public sealed record Sends(Delivery Delivery, Decision Decision) : Changing;

    /// <summary>The delivery with what staff decided, also in the dossier as it came.</summary>
    public static Delivery? With(Delivery known, ByHand said) => said.Version <= (known.Dossier.ByHand?.Version ?? 0) ? null : known with
    {
        Dossier = known.Dossier with { ByHand = said },
        Uncorrected = known.Uncorrected is { } asItCame ? asItCame with { ByHand = said } : null,
    };

    /// <param name="changed">The delivery with what staff decided; null: nothing new.</param>
    /// <param name="ruling">What may flow of it now.</param>
    public static Changing Of(Delivery? changed, Ruling? ruling)
    {
        if (changed is null)
            return new Known();
        // Who gave its judgement was asked to judge, and did.
        var waits = changed is { HasEnded: false, DeliveredAt: not null, Status: not "answered" };
        return waits && ruling is not null && IsMore(ruling.Decision, changed.Decision!) ? new Sends(changed, ruling.Decision) : new Keeps(changed);
    }

    /// <summary>Whether somebody of it turned out to be one person with another since.</summary>
    public static bool IsOneMore(Delivery known, Delivery changed)
    {
        var before = (known.Dossier.ByHand?.SamePersons ?? []).Select(one => (one.Person, one.Other.Id)).ToHashSet();
        return changed.Dossier.ByHand!.SamePersons.Any(one => !before.Contains((one.Person, one.Other.Id)));
    }

    private static bool IsMore(Decision now, Decision before) =>
        now.PayloadHash != before.PayloadHash
        && (now.Shared.Except(before.Shared).Any() || now.Reduced.Except(before.Shared).Except(before.Reduced).Any() || now.Overrides.Except(before.Overrides).Any());
}
