using Keten.Hosting;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>What naming one cap in an override comes down to, for one partner and purpose, by the rules in force.</summary>
/// <param name="Purpose">Purpose P.</param>
/// <param name="Caps">Every bound that the rules lift which lift the named one: they open only all together.</param>
/// <param name="SecondPerson">It holds only once a second person agreed.</param>
/// <param name="Obliges">What has to be done with what is given; codes of the rules.</param>
/// <param name="Here">One of these rules can hold where the matter stands now.</param>
public sealed record Lifting(string Purpose, IReadOnlyList<string> Caps, bool SecondPerson, IReadOnlyList<string> Obliges, bool Here)
{
    /// <summary>Every way in which a cap can be lifted for a partner, one a purpose. Empty: no rule lets anybody lift it.</summary>
    /// <param name="engine">With the rules in force.</param>
    /// <param name="asked">The partner, and where the matter stands; its purpose is not looked at.</param>
    /// <param name="cap">Id of the cap.</param>
    public static IReadOnlyList<Lifting> Of(SharingEngine engine, Request asked, string cap) =>
        [.. engine.Purposes(asked.Region, asked.Partner, asked.At).Select(purpose => Of(engine.FootingOf(asked with { Purpose = purpose })!.Plan, asked with { Purpose = purpose }, cap)).OfType<Lifting>()];

    /// <summary>Ids of all the caps there are on a day.</summary>
    public static IReadOnlyList<string> AllCaps(SharingEngine engine, DateTimeOffset at) =>
        [.. engine.Rules.Instruments.All.Where(one => one.HoldsOn(DutchDays.Of(at))).SelectMany(one => engine.Rules.Of(one)).Where(rule => rule.IsCap).Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal static Lifting? Of(Plan plan, Request asked, string cap)
    {
        var rules = plan.Lifting(cap);
        var all = plan.In(rules).ToList();
        return all.Count == 0 ? null : new(
            asked.Purpose,
            [.. all.SelectMany(rule => rule.Overrides).Distinct(StringComparer.Ordinal)],
            all.Exists(rule => rule.SecondPerson),
            [.. all.SelectMany(rule => rule.Obliges).Distinct(StringComparer.Ordinal)],
            (rules & plan.InState(Space.State(asked.State, asked.Strands))) != 0);
    }
}
