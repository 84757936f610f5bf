namespace Keten.Tests.Adapters.Views;

/// <summary>The field paths there are (design: "Field paths"), and the question of a consultation.</summary>
public static class Catalogue
{
    private static readonly string[] Person =
    [
        "name", "aliases", "description", "birthDate", "gender", "nationality", "bsn", "residenceStatus", "languages", "phone", "email",
        "address", "unaccompanied", "riskFactors",
    ];

    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Of("signal", "forms", "sectors", "indicators", "summary", "narrative", "observedOn", "urgency", "online"),
        "consultation.question",
        .. Of("location", "kind", "street", "houseNumber", "postcode", "city", "bagId"),
        .. Of("organisation", "role", "name", "kvkNumber"),
        "vehicle.licensePlate",
        "account.iban",
        .. Of("victim", [.. Person, "health"]),
        .. Of("suspect", Person),
        .. Of("facilitator", Person),
        .. Of("witness", Person),
        .. Of("care", "needs", "shelter", "provider", "reflectionPeriod"),
        .. Of("offence", "suspicions", "enforcementHistory"),
        .. Of("enrichment", "brp", "kvk", "bag", "enforcement", "wijkteam", "earlierSignals"),
        .. Of("assessment", "judgement", "motivation"),
        .. Of("partner", "answer", "outcome", "text"),
        .. Of("reporter", "kind", "organisation", "name", "email", "phone"),
        .. Of("case", "id", "strands", "status", "outcome", "victimCount", "minorInvolved"),
    ];

    private static IEnumerable<string> Of(string group, params string[] names) => names.Select(name => $"{group}.{name}");
}
