using Keten.Sharing;

namespace Keten.Regie.Show;

/// <summary>What was reported, persons and places aside.</summary>
public sealed record SignalContent
{
    public DateOnly? ObservedOn { get; init; }
    public IReadOnlyList<string> Forms { get; init; } = [];
    public IReadOnlyList<string> Sectors { get; init; } = [];
    public IReadOnlyList<string> Indicators { get; init; } = [];
    public string? Narrative { get; init; }
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];
    public IReadOnlyList<Vehicle> Vehicles { get; init; } = [];
    public IReadOnlyList<OnlineTrace> Online { get; init; } = [];
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    public override string ToString() => "SignalContent(withheld)";

    internal static SignalContent? Of(Report? report) => report is null ? null : new SignalContent
    {
        ObservedOn = report.ObservedOn,
        Forms = report.Forms,
        Sectors = report.Sectors,
        Indicators = report.Indicators,
        Narrative = report.Narrative,
        Organisations = report.Organisations,
        Vehicles = report.Vehicles,
        Online = report.Online,
        Accounts = report.Accounts,
    };
}
