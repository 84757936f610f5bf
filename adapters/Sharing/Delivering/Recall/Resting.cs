using Keten.Sharing.Delivering.Correct;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.Recall;

/// <summary>What of a delivery rests on one permit.</summary>
/// <param name="Consent">The statement.</param>
/// <param name="Person">Whose data.</param>
/// <param name="Alone">Paths that would not have gone, or smaller, had the permit been taken back before; also of texts in which it shows.</param>
/// <param name="Beside">Paths that it gave and another rule gives as well.</param>
public sealed record Resting(Guid Consent, Guid Person, IReadOnlyList<string> Alone, IReadOnlyList<string> Beside)
{
    /// <summary>Found by deciding again without each permit: by what the recipient would have seen, and not by names of rules.</summary>
    public static IReadOnlyList<Resting> Of(SharingEngine engine, Request request, Dossier dossier, Func<string, string> keyedHash)
    {
        if (engine.Decide(request, dossier, keyedHash) is not { } was)
            return [];

        var all = new List<Resting>();
        foreach (var permit in request.Consents.Where(one => one.Says == "permit" && was.Decision.Consents.Contains(one.Id)))
        {
            var without = request with { Consents = [.. request.Consents.Select(one => one.Id == permit.Id ? one with { WithdrawnAt = request.At } : one)] };
            IReadOnlyList<string> alone = [.. Correcting.Changed(was.View, engine.Decide(without, dossier, keyedHash)?.View)];
            IReadOnlyList<string> beside = [.. engine.GivenBy(permit.Id, request, dossier).Except(alone)];
            if (alone.Count + beside.Count > 0)
                all.Add(new Resting(permit.Id, permit.PersonId, alone, beside));
        }

        return all;
    }

    /// <summary>What rested on permits before, and what a newer view says of it: that view is the whole, so its word counts for all it gives.</summary>
    public static IReadOnlyList<Resting> Together(IReadOnlyList<Resting> before, Decision newer)
    {
        var given = newer.Shared.Concat(newer.Reduced).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Select(one => one.Without(given)).Concat(newer.Rests).GroupBy(one => one.Consent).Select(same => new Resting(
                same.Key,
                same.First().Person,
                [.. same.SelectMany(one => one.Alone).Distinct(StringComparer.Ordinal)],
                [.. same.SelectMany(one => one.Beside).Distinct(StringComparer.Ordinal)])).Where(one => one.IsAny),
        ];
    }

    public Resting Without(IReadOnlySet<string> paths) =>
        this with { Alone = [.. Alone.Where(path => !paths.Contains(path))], Beside = [.. Beside.Where(path => !paths.Contains(path))] };

    internal bool IsAny => Alone.Count + Beside.Count > 0;
}
