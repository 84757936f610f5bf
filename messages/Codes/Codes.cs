namespace Keten.Messages;

/// <summary>
/// Every closed list of codes a signal may use, by the name that <c>GET /api/v1/codes</c> gives it. An unknown code is refused:
/// codes steer routes and sharing rules, and a code that no rule knows would fall between them.
/// </summary>
public static class Codes
{
    public static IReadOnlyDictionary<string, CodeList> All { get; } = new SortedDictionary<string, CodeList>(StringComparer.Ordinal)
    {
        ["forms"] = SignalCodes.Forms,
        ["sectors"] = SectorCodes.Sectors,
        ["indicators"] = IndicatorCodes.Indicators,
        ["urgencies"] = SignalCodes.Urgencies,
        ["locationKinds"] = SignalCodes.LocationKinds,
        ["organisationRoles"] = SignalCodes.OrganisationRoles,
        ["onlineKinds"] = SignalCodes.OnlineKinds,
        ["roles"] = PersonCodes.Roles,
        ["genders"] = PersonCodes.Genders,
        ["residenceStatuses"] = PersonCodes.ResidenceStatuses,
        ["riskFactors"] = PersonCodes.RiskFactors,
        ["needs"] = PersonCodes.Needs,
        ["reporterKinds"] = ReporterCodes.Kinds,
        ["meldcodes"] = ReporterCodes.Meldcodes,
        ["openTo"] = ReporterCodes.OpenTo,
    };

    public static CodeList Forms => SignalCodes.Forms;

    public static CodeList Sectors => SectorCodes.Sectors;

    public static CodeList Indicators => IndicatorCodes.Indicators;

    public static CodeList Urgencies => SignalCodes.Urgencies;

    public static CodeList LocationKinds => SignalCodes.LocationKinds;

    public static CodeList OrganisationRoles => SignalCodes.OrganisationRoles;

    public static CodeList OnlineKinds => SignalCodes.OnlineKinds;

    public static CodeList Roles => PersonCodes.Roles;

    public static CodeList Genders => PersonCodes.Genders;

    public static CodeList ResidenceStatuses => PersonCodes.ResidenceStatuses;

    public static CodeList RiskFactors => PersonCodes.RiskFactors;

    public static CodeList Needs => PersonCodes.Needs;

    public static CodeList ReporterKinds => ReporterCodes.Kinds;

    public static CodeList Meldcodes => ReporterCodes.Meldcodes;

    public static CodeList OpenTo => ReporterCodes.OpenTo;
}
