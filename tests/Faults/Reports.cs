using System.Globalization;

namespace Keten.Tests.Faults;

/// <summary>
/// Made-up signals, each about a place of its own so that no two are related: one in ten acute, one in fifty also taken to
/// three partners for their judgement.
/// </summary>
internal static class Reports
{
    public const int All = 2_000;

    public static bool IsAcute(int number) => number % 10 == 0;

    public static bool IsConsulted(int number) => number % 50 == 0;

    public static object Of(int number) => IsAcute(number)
        ? new
        {
            region = "nijmegen",
            urgency = "acute",
            narrative = "Er wordt nu iemand vastgehouden en tot werk gedwongen. Verzonnen.",
            forms = new[] { "labour" },
            locations = Place(number),
            persons = new[]
            {
                new { roles = new[] { "victim" }, description = "Verzonnen persoon.", gender = "female", needs = new[] { "shelter", "safety" } },
            },
            reporter = new { kind = "employee" },
        }
        : new
        {
            region = "nijmegen",
            narrative = "Mensen werken en slapen in de loods. Verzonnen.",
            forms = new[] { "labour" },
            locations = Place(number),
            reporter = new { kind = "employee" },
        };

    /// <summary>What there must be when all of them were taken in, rated, told and answered once, five minutes after the last.</summary>
    public static Tally Expected
    {
        get
        {
            const int acute = All / 10, ordinary = All - acute, consulted = All / 50;
            return new Tally(
            [
                new("meldpunt", "key", "", "", 1, All),
                new("meldpunt", "report", "held", "", 3, ordinary),
                new("meldpunt", "report", "taken_up", "", 2, acute),
                // Asked of the trade in addresses, of enforcement and of earlier signals.
                new("enrichment", "inquiry", "rated", "", 4, All),
                // Found by postcode and by street, here and, under the key that is in use, from other regions.
                new("enrichment", "match", "", "", 1, 2 * All),
                new("enrichment", "elsewhere", "1", "", 1, 2 * All),
                new("enrichment", "traces", "", "", 1, All),
                new("enrichment", "generations", "", "", 1, 1),
                new("enrichment", Tally.Timer, "waiting", "TimerDue", 0, All + 2), // the key is turned, and comes to its end
                new("regie", "signal", "held", "analist", 2, ordinary),
                new("regie", "signal", "to_assess", "aandachtsfunctionaris", 3, acute - consulted),
                new("regie", "signal", "to_decide", "aandachtsfunctionaris", 10, consulted),
                // What the monitor counts, by the day on which it happened.
                new("regie", "counted", TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, "Europe/Amsterdam").ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "", 1, All),
                new("regie", Tally.Timer, "waiting", "TimerDue", 0, (2 * ordinary) + (2 * (acute - consulted)) + (4 * consulted)),
                new("avimpct", "alarm", "phone_task", "duty-officer", 2, acute),
                new("avimpct", "delivery", "delivered", "meldkamer", 0, acute),
                .. Consulted("avimpct", "avim"),
                .. Consulted("zorgcoordinatie", "moviera"),
                .. Consulted("partners", "nla"),
                new("operations", "journal", "disclosed", "", 1, acute + (3 * consulted) + (2 * All)), // two registers are asked of each; nobody reads what the reporters are told
            ]);

            static IEnumerable<Tally.Line> Consulted(string host, string partner) =>
            [
                new(host, "delivery", "answered", partner, 0, consulted),
                new(host, "event", "", "", 1, consulted),
                new(host, "partnerline", "", "", 2, consulted),
            ];
        }
    }

    private static object Place(int number) =>
        new[] { new { kind = "workplace", street = "Proefweg", houseNumber = $"{number + 1}", postcode = "6541ZZ", city = "Nijmegen" } };
}
