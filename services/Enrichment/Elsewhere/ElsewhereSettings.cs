namespace Keten.Enrichment.Elsewhere;

/// <summary>What an operator may set for what is noticed over the border of a region, under <c>Keten:Elsewhere</c>.</summary>
/// <param name="Period">So long the key of a <see cref="Generation"/> is used for new entries (<c>PeriodDays</c>).</param>
/// <param name="Keep">So long an entry counts, and so long the key is kept after its last one (<c>KeepDays</c>).</param>
public sealed record ElsewhereSettings(TimeSpan Period, TimeSpan Keep)
{
    /// <summary>Every value is looked up once under each that is alive.</summary>
    public const int MostGenerations = 24;

    public static ElsewhereSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Keten:Elsewhere");
        var (period, keep) = (section.GetValue("PeriodDays", 180), section.GetValue("KeepDays", 730));
        if (period < 1 || keep < 1)
            throw new InvalidOperationException($"Keten:Elsewhere has PeriodDays {period} and KeepDays {keep}: both are whole days, from 1.");
        // Those of the whole time, the one that is in use, and the one that the oldest entries were made under.
        if ((keep / period) + 2 > MostGenerations)
            throw new InvalidOperationException($"Keten:Elsewhere has KeepDays {keep} and PeriodDays {period}: more than {MostGenerations} keys at once; take a longer period.");
        return new(TimeSpan.FromDays(period), TimeSpan.FromDays(keep));
    }
}
