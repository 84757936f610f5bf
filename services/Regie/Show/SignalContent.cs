using Keten.Sharing;
using Keten.Sharing.Filtering;

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

    internal static SignalContent? Of(Report? report, Sight sight) => report is null || !sight.Sees("signal.forms") ? null : new SignalContent
    {
        ObservedOn = sight.Sees("signal.observedOn") ? report.ObservedOn : null,
        Forms = report.Forms,
        Sectors = sight.Sees("signal.sectors") ? report.Sectors : [],
        Indicators = sight.Sees("signal.indicators") ? report.Indicators : [],
        Narrative = sight.Text("signal.narrative", report.Narrative),
        Organisations = sight.Sees("organisation.name") ? report.Organisations : [],
        Vehicles = sight.Sees("vehicle.licensePlate") ? report.Vehicles : [],
        Online = sight.Sees("signal.online") ? report.Online : [],
        Accounts = sight.Sees("account.iban") ? report.Accounts : [],
    };
}
