using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Zorg;

/// <summary>Views of every kind, with values as the dossier has them: FHIR is strict about what a date or a code is.</summary>
internal static class Views
{
    private static readonly Dictionary<string, JsonNode> _typed = new(StringComparer.Ordinal)
    {
        ["victim.birthDate"] = "1999-04-12",
        ["victim.gender"] = "female",
        ["victim.unaccompanied"] = true,
        ["victim.languages"] = new JsonArray("pl", "en"),
        ["victim.nationality"] = "PL",
        ["signal.forms"] = new JsonArray("labour", "criminal"),
        ["signal.urgency"] = "acute",
        ["case.minorInvolved"] = false,
        ["location.kind"] = "workplace",
        ["care.needs"] = new JsonArray("shelter", "medical"),
    };

    /// <summary>Every path of the catalogue, each with a value that names its path where it may be any text.</summary>
    public static Outgoing Everything() => A.Delivery("moviera", [.. Catalogue.Paths.Select(path => A.Field(path, 0, _typed.TryGetValue(path, out var value) ? value.DeepClone() : $"«{path}»"))]);

    /// <summary>Before somebody is taken on: a pseudonym, an age band, a town.</summary>
    public static Outgoing Reduced() => A.Delivery(
        "moviera",
        new SharedField("victim.name", 0, "P-0123456789ab", Level.Reduce),
        new SharedField("victim.birthDate", 0, "18+", Level.Reduce),
        new SharedField("victim.address", 0, "Verzonnenstad", Level.Reduce),
        A.Field("care.needs", 0, new JsonArray("shelter")));

    /// <summary>Two victims, and nobody.</summary>
    public static Outgoing Two() => A.Delivery("moviera", A.Field("signal.forms", null, new JsonArray("sexual")), A.Field("victim.name", 0, "Anna Verzonnen"), A.Field("victim.name", 2, "Bea Verzonnen"));

    public static Outgoing Nobody() => A.Delivery("moviera", A.Field("location.city", 0, "Verzonnenstad")) with { Kind = "consultation", AnswerBy = DateTimeOffset.UnixEpoch.AddYears(57) };

    /// <summary>What came by a permit, what has to be put right and given up, and what whoever gets it has to heed.</summary>
    public static Outgoing Noticed() => Everything() with
    {
        Corrects = ["victim.birthDate"],
        Recalls = ["victim.bsn"],
        GroundChanged = ["victim.phone"],
        Permits = [new Permit(Guid.NewGuid(), 0, ["victim.name"]), new Permit(Guid.NewGuid(), null, ["signal.summary"])],
    };

    public static IReadOnlyList<Outgoing> All => [Everything(), Reduced(), Two(), Nobody(), Noticed(), A.Notice(Noticed())];
}
