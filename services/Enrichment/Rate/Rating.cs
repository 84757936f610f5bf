using Keten.Sharing;

namespace Keten.Enrichment.Rate;

/// <summary>How strong a signal is and why (routes.md, strengthened). Not a judgement: that is the assessor's.</summary>
/// <param name="Strength">y, n or sources_missing.</param>
/// <param name="Reasons">Codes of what strengthened it.</param>
public sealed record Rating(string Strength, IReadOnlyList<string> Reasons)
{
    /// <summary>Somebody who looked at it had something to add.</summary>
    public const string FactAdded = "fact_added";

    /// <param name="minimumReasons">The region's rule: so many different reasons make it strengthened.</param>
    /// <param name="facts">What sources said.</param>
    /// <param name="peopleAdded">People, the reporter included, added something.</param>
    /// <param name="missing">Sources that did not answer: what they know might have strengthened it.</param>
    public static Rating Of(int minimumReasons, IEnumerable<Fact> facts, bool peopleAdded, IReadOnlyCollection<string> missing)
    {
        List<string> reasons =
        [
            .. facts.Select(fact => fact.Reason).OfType<string>().Distinct(),
            .. peopleAdded ? [FactAdded] : Array.Empty<string>(),
        ];

        return new(reasons.Count >= minimumReasons ? "y" : missing.Count > 0 ? "sources_missing" : "n", reasons);
    }

    public bool Strengthened => Strength == "y";
}
