using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Regie.Prove;

/// <summary>Every kind of signal that can come into a region: all combinations of the decision attributes that are known at its start (routes.md).</summary>
internal static class Starts
{
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] _entries = ["internal", "direct", "public", "partner", "veilig_thuis", "mma"];
    private static readonly string[] _acute = ["none", "claimed", "confirmed"];
    private static readonly bool[] _either = [true, false];

    public static IEnumerable<(string How, Step Step)> Of(Region region) =>
        from municipality in Municipalities(region)
        from kind in Vocabulary.ReporterKinds.Except(region.Intake.Refers)
        from meldcode in Codes.Meldcodes.Select(term => term.Code)
        from entry in _entries
        from acute in _acute
        from specific in _either
        from minor in _either
        from victim in _either
        from sexWork in _either
        let message = new SignalReceived
        {
            SignalId = Guid.Empty,
            Region = region.Id,
            Municipality = municipality,
            ReceivedAt = Now,
            Entry = entry,
            ReporterKind = kind,
            Meldcode = meldcode,
            Acute = acute,
            SpecificVictim = specific,
            MinorVictim = minor,
            Report = new Sealed { Key = Guid.Empty, Data = [] },
        }
        let report = new Report
        {
            Region = region.Id,
            Forms = [sexWork ? "sexual" : "labour"],
            Persons = victim ? [new Person { Roles = ["victim"] }] : [],
            Reporter = new Reporter { Kind = kind, Meldcode = meldcode },
        }
        select (Words(message, victim, sexWork), Arriving.Received(null, message, report, region, Now));

    private static string Words(SignalReceived signal, bool victim, bool sexWork) =>
        $"a signal ({signal.Entry}, {signal.ReporterKind}, {signal.Municipality ?? "no municipality"}, meldcode {signal.Meldcode}, acute {signal.Acute}"
        + $"{(signal.SpecificVictim ? ", specific victim" : "")}{(signal.MinorVictim ? ", minor" : "")}{(victim ? ", victim in view" : "")}{(sexWork ? ", sexual" : "")})";

    /// <summary>One of each kind that the route tells apart, and none.</summary>
    public static IEnumerable<string?> Municipalities(Region region) =>
        region.Municipalities.DistinctBy(one => (one.LocalTable, string.Join(',', one.Instead.Order()))).Select(one => one.Name).Append(null);
}
