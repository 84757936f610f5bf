using System.Security.Cryptography;
using System.Text.Json;
using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>
/// Decides what of a dossier one recipient gets, building the view up from nothing: default deny, the strictest role of a
/// person, the lowest level of a value wherever it occurs. Touches nothing.
/// </summary>
public static class StrictFilter
{
    /// <summary>Null: nothing may flow.</summary>
    /// <remarks>The keyed hash makes pseudonyms: it cannot be guessed back.</remarks>
    public static Ruling? Decide(Request request, Dossier dossier, Func<string, string> keyedHash)
    {
        if (Rules.Table.SingleOrDefault(r => r.Holds(request, dossier)) is not { } rule)
            return null;

        var how = new Reducing($"{request.Partner}|{dossier.CaseId ?? dossier.SignalId}", request.Today, keyedHash);
        var cells = Cells.Of(rule, dossier, request.Today);
        var seen = cells
            .Select(cell => cell.Seen(how))
            .OfType<SharedField>()
            .ToList();
        if (seen.Count == 0)
            return null;

        var decision = new Decision
        {
            Id = request.DecisionId,
            Instrument = Rules.Instrument,
            Shared = Paths(seen, Level.Share),
            Reduced = Paths(seen, Level.Reduce),
            PayloadHash = Hash(request, seen),
        };
        return new Ruling(decision, new SharedView(request.DecisionId, request.Partner, request.Purpose, seen));
    }

    private static List<string> Paths(IEnumerable<SharedField> seen, Level level) =>
        [.. seen.Where(f => f.Level == level).Select(f => f.Path).Distinct(StringComparer.Ordinal)];

    private static string Hash(Request request, IReadOnlyList<SharedField> seen) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { request.Partner, request.Purpose, seen })));
}
