using Keten.Messages;

namespace Keten.Sharing.Reading;

/// <summary>The signal as a whole.</summary>
internal static class SignalReading
{
    private static readonly Names _signal = new(
        "region", "municipality", "urgency", "observedOn", "forms", "sectors", "indicators", "narrative", "locations",
        "organisations", "vehicles", "online", "accounts", "persons", "reporter");

    private static readonly Reporter _nobody = new() { Kind = "" };

    public static Report? Report(ref Input input, DateOnly today)
    {
        if (!input.Object())
        {
            return null;
        }

        var report = new Report { Region = "", Reporter = _nobody };
        for (uint seen = 0; input.Next(_signal, ref seen, out var field); input.Done())
        {
            report = field switch
            {
                "region" => report with { Region = input.Text(60) ?? "" },
                "municipality" => report with { Municipality = input.Text(100) },
                "urgency" => report with { Urgency = input.Code(Codes.Urgencies) ?? "normal" },
                "observedOn" => report with { ObservedOn = input.Day(today) },
                "forms" => report with { Forms = input.Codes(Codes.Forms) },
                "sectors" => report with { Sectors = input.Codes(Codes.Sectors) },
                "indicators" => report with { Indicators = input.Codes(Codes.Indicators) },
                "narrative" => report with { Narrative = input.Lines(20_000) },
                "locations" => report with { Locations = input.List<Location>(50, PlaceReading.Location) },
                "organisations" => report with { Organisations = input.List<Organisation>(50, ThingReading.Organisation) },
                "vehicles" => report with { Vehicles = input.List<Vehicle>(50, ThingReading.Vehicle) },
                "online" => report with { Online = input.List<OnlineTrace>(50, ThingReading.Online) },
                "accounts" => report with { Accounts = input.List<Account>(50, ThingReading.Account) },
                "persons" => report with { Persons = input.List(50, (ref Input item) => PersonReading.Person(ref item, today)) },
                _ => report with { Reporter = ReporterReading.Reporter(ref input) ?? _nobody },
            };
        }

        input.Require(report.Region.Length > 0, "region");
        if (ReferenceEquals(report.Reporter, _nobody) && !input.HasErrorIn("reporter"))
        {
            input.Require(given: false, "reporter/kind");
        }

        if (IsEmpty(report) && !input.HasErrorIn("narrative", "indicators", "persons", "locations", "organisations"))
        {
            input.Error("content_required", "Give at least one of narrative, indicators, persons, locations and organisations.");
        }

        return report;
    }

    private static bool IsEmpty(Report report) =>
        report.Narrative is null && report.Indicators.Count + report.Persons.Count + report.Locations.Count + report.Organisations.Count == 0;
}
