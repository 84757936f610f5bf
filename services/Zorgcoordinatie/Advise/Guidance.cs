using Keten.Hosting.Regions;
using Keten.Sharing;

namespace Keten.Zorgcoordinatie.Advise;

/// <summary>A shelter to think of.</summary>
/// <param name="Partner">Partner id.</param>
/// <param name="Reason">Code of why it fits.</param>
public sealed record Advice(string Partner, string Reason);

/// <summary>
/// Which shelter fits a victim: the first of the list that fits and that the region has (domain.md, step 7). Advice and no
/// decision: Nidos decides on Beschermde Opvang, every shelter on its own places, the zorgcoördinator on what is asked where.
/// </summary>
public static class Guidance
{
    private const int Adult = 18;

    // Ours: two of these together are multiple problems.
    private static readonly string[] Problems = ["lvb", "addiction", "mental_health"];

    // Reasons of a refusal that are ours, or the matter's.
    private static readonly string[] NotAsked = ["nothing_may_flow", "closed", "not_there"];

    private static readonly string[] Union =
        ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"];

    /// <summary>All that fit, the advice first. A minor is never sent on to what is for adults; empty when nothing fits, or too little is known.</summary>
    public static IReadOnlyList<Advice> Of(Victim victim, Region region, DateOnly today) =>
        [.. (IsMinor(victim, today) ? ForMinors(victim) : ForAdults(victim)).Where(advice => region.Care.Shelters.Contains(advice.Partner))];

    /// <summary>The one to ask now: the first that has not said no itself. Who could not be asked, because nothing may flow yet, has said nothing.</summary>
    public static Advice? Next(IReadOnlyList<Advice> fitting, IReadOnlyList<Shelter> asked) => fitting.FirstOrDefault(advice => !asked.Any(place =>
        place.Partner == advice.Partner && (place.State == "no_place" || (place.State == "refused" && !NotAsked.Contains(place.Reason)))));

    /// <summary>Under 18; of unknown age with signs of minority.</summary>
    public static bool IsMinor(Victim victim, DateOnly today) =>
        victim.PresumedMinor || (Minority.AgeOf(victim.BirthDate, victim.AgeEstimate, today) is { } age ? age < Adult : victim.SignsOfMinority);

    private static IEnumerable<Advice> ForMinors(Victim victim) => victim.Unaccompanied && !IsOfUnion(victim)
        ? [new("nidos", "unaccompanied_minor"), new("jeugdhulp", "minor")]
        : [new("jeugdhulp", "minor")];

    private static IEnumerable<Advice> ForAdults(Victim victim)
    {
        if (victim.RiskFactors.Intersect(Problems).Count() > 1)
            yield return new("omm", "multiple_problems");
        if (victim.ResidenceStatus == "asylum")
            yield return new("coa", "asylum_procedure");
        if (victim.ResidenceStatus == "none")
            yield return new("cosm", "no_lawful_residence");
        if (victim.LabourCrisis)
            yield return new("crisisopvang", "labour_crisis");
        if (victim is { Gender: "female", SexWork: true })
            yield return new("overweeghuis", "woman_in_sex_work");
        if (victim.ResidenceStatus is "dutch" or "eu" or "permit")
            yield return new("opvang", "lawful_residence");
    }

    // Nothing known of it: Nidos is asked, and says so when it is not theirs.
    private static bool IsOfUnion(Victim victim) => victim.ResidenceStatus is "dutch" or "eu" || Union.Contains(victim.Nationality);
}
