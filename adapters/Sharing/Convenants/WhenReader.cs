using Keten.Hosting.Regions;

namespace Keten.Sharing.Convenants;

/// <summary>Reads the conditions of a rule or a statement.</summary>
internal static class WhenReader
{
    public static When Read(Section rule, bool ofStatement = false)
    {
        var when = rule.Has("when") ? rule.Map("when") : null;
        IReadOnlyList<string> Of(Section? section, string key, IReadOnlyList<string> codes) => section?.Has(key) == true ? section.Codes(key, codes) : [];
        var read = new When
        {
            Stages = Of(when, "state", Space.Stages),
            Strands = Of(when, "strand", Space.Strands),
            Acute = Of(when, "acute", Space.Acute),
            Forms = Of(when, "forms", Space.Forms),
            Roles = Of(rule, "roles", Space.Roles),
            Ages = Of(rule, "ages", Space.Ages),
            Origins = Of(rule, "origins", Space.Origins),
            Consents = ofStatement ? Of(rule, "consent", Space.Consents) : [],
            Facts = Space.Facts.Where(fact => when?.Has(fact) == true).ToDictionary(fact => fact, fact => when!.YesNo(fact), StringComparer.Ordinal),
        };
        when?.Done();
        return read;
    }

    public static IReadOnlyDictionary<string, bool> With(IReadOnlyDictionary<string, bool> facts, string fact, bool value) =>
        new Dictionary<string, bool>(facts, StringComparer.Ordinal) { [fact] = value };
}
