using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Sharing.Filtering;
using Keten.Sharing.Rectify;

namespace Keten.Sharing.Delivering.Correct;

/// <summary>What a partner hears when something of a dossier was put right. Who never got what was wrong hears nothing.</summary>
public abstract record Correcting
{
    /// <summary>It did not get what was wrong, or not yet: what still leaves is right.</summary>
    public sealed record Keeps(Delivery Delivery) : Correcting;

    /// <summary>It gets what is right.</summary>
    public sealed record Sends(Delivery Delivery, Decision Decision) : Correcting;

    /// <summary>It may hear only that it was wrong.</summary>
    public sealed record Notifies(Delivery Delivery) : Correcting;

    /// <summary>
    /// The delivery with everything put right that is known to be wrong, in the order in which that was done: messages overtake
    /// each other, and of a value that was put right twice the last word counts.
    /// </summary>
    public static Delivery Right(Delivery known, Correction correction)
    {
        var asItCame = known.Uncorrected ?? known.Dossier;
        var all = known.Corrections.Append(correction).OrderBy(one => one.At).ToList();
        return known with { Uncorrected = asItCame, Corrections = all, Dossier = all.Aggregate(asItCame, (dossier, one) => one.Right(dossier)) };
    }

    /// <param name="righted">The delivery with the dossier as it is right.</param>
    /// <param name="changed">Paths in which what is right shows otherwise than what was wrong.</param>
    /// <param name="ruling">What may flow of it now.</param>
    /// <param name="ended">The matter has ended.</param>
    public static Correcting Of(Delivery righted, IEnumerable<string> changed, Ruling? ruling, bool ended)
    {
        // Told by what it saw, not by what was put right: a name may show as a pseudonym, an address in a text.
        var wrong = righted.Got.Intersect(changed).ToList();
        if (righted.DeliveredAt is null || wrong.Count == 0)
            return new Keeps(righted);

        // What it was to hear of an earlier correction, and may not have heard yet, stays to be heard.
        var unheard = righted.Sent == righted.Decision?.Id ? [] : righted.Corrects;
        var delivery = righted with { Corrects = [.. unheard.Union(wrong)], NoticeOnly = false };
        return ended || delivery.HasEnded || ruling is null ? new Notifies(delivery) : new Sends(delivery, ruling.Decision);
    }

    /// <summary>Paths of what it would have seen otherwise or not at all. More is no correction.</summary>
    public static IEnumerable<string> Changed(SharedView was, SharedView? would) => was.Fields
        .Where(field => would?.Fields.Any(other => Same(field, other)) != true)
        .Select(field => field.Path)
        .Distinct(StringComparer.Ordinal);

    private static bool Same(SharedField one, SharedField other) =>
        one.Path == other.Path && one.Subject == other.Subject && JsonNode.DeepEquals(one.Value, other.Value);
}
