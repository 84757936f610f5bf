namespace Keten.Sharing.Consents;

/// <summary>As old as the law on consent asks to know (UAVG art. 5, CoMensha's practice): whose permit it takes.</summary>
public enum Maturity
{
    /// <summary>Not known, or disputed, or somebody presumes a minor.</summary>
    Unknown,
    UnderTwelve,
    TwelveToFifteen,
    FromSixteen,
}

/// <summary>How old somebody is for a consent, and who has to permit then.</summary>
public static class Maturities
{
    public const string Self = "self";
    public const string Representative = "representative";

    public static Maturity Of(int? age) => age switch
    {
        null => Maturity.Unknown,
        < 12 => Maturity.UnderTwelve,
        < 16 => Maturity.TwelveToFifteen,
        _ => Maturity.FromSixteen,
    };

    /// <summary>Ages that differ in whose permit it takes are disputed; and who is presumed a minor is of no known age.</summary>
    /// <param name="ages">By each occurrence of the person; null where that does not say.</param>
    /// <param name="presumedMinor">The assessor said so, whatever the papers say.</param>
    public static Maturity Of(IEnumerable<int?> ages, bool presumedMinor = false) =>
        !presumedMinor && ages.Where(age => age is not null).Select(Of).Distinct().ToList() is [var only] ? only : Maturity.Unknown;

    /// <summary>
    /// From 16 one's own permit, from 12 both, under 12 the representative's. Of unknown age both: whichever of these somebody
    /// turns out to be, not to know it never gave more (sharing.md, never 16 and the properties).
    /// </summary>
    public static IReadOnlyList<string> Permitters(this Maturity maturity) => maturity switch
    {
        Maturity.FromSixteen => _self,
        Maturity.UnderTwelve => _representative,
        _ => _both,
    };

    private static readonly string[] _self = [Self];
    private static readonly string[] _representative = [Representative];
    private static readonly string[] _both = [Self, Representative];
}
