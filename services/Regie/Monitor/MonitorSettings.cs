namespace Keten.Regie.Monitor;

/// <summary>What an operator may set for the monitor, under <c>Keten:Monitor</c>.</summary>
/// <param name="K">No count below it is shown.</param>
/// <param name="Quarters">
/// Periods are calendar quarters; else they are calendar years. One of the two for the whole hub: who could ask for both would
/// find what one quarter hides by taking the other three from the year.
/// </param>
public sealed record MonitorSettings(int K, bool Quarters)
{
    /// <summary>With two, a hidden pair tells each of two people how much the other counts for.</summary>
    public const int LeastK = 3;

    public static MonitorSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Keten:Monitor");
        var k = section.GetValue("K", 11);
        if (k < LeastK)
            throw new InvalidOperationException($"Keten:Monitor:K is {k}: below {LeastK} it hides nobody.");
        return section.GetValue("Period", "year") switch
        {
            "year" => new MonitorSettings(k, Quarters: false),
            "quarter" => new MonitorSettings(k, Quarters: true),
            _ => throw new InvalidOperationException("Keten:Monitor:Period is year or quarter."),
        };
    }
}
