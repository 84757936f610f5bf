using System.Security.Cryptography;
using System.Text.Json;
using Keten.Adapters;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>
/// Decides what of a dossier one recipient gets, building the view up from nothing: default deny, the rules of the one instrument that
/// holds, the lowest level of a value wherever it occurs. Touches nothing.
/// </summary>
/// <param name="rules">The rules in force; asked for at each decision, for they can be replaced while running.</param>
public sealed class SharingEngine(Func<RuleBook> rules)
{
    /// <summary>Null: nothing may flow.</summary>
    /// <remarks>The keyed hash makes pseudonyms: it cannot be guessed back.</remarks>
    public Ruling? Decide(Request request, Dossier dossier, Func<string, string> keyedHash)
    {
        if (FootingOf(request) is not { } footing)
            return null;

        var how = Reducing.Of(request, dossier, keyedHash);
        var all = Cells.Of(footing.Plan, dossier, Overriding.Applied(footing.Plan, request, dossier));
        var cells = all.Select(cell => (Cell: cell, Seen: cell.Seen(how))).Where(one => one.Seen is not null).ToList();
        if (cells.Count == 0)
            return null;

        var seen = cells.Select(one => one.Seen!).ToList();
        var given = cells.Select(one => one.Cell).ToList();
        var obliges = Overriding.Obliges(footing.Plan, dossier, request.Today, given);
        var decision = new Decision
        {
            Id = request.DecisionId,
            Instrument = footing.Hash,
            Grants = Names(footing, cells.Select(one => one.Cell.Verdict.Live)),
            Lifted = Names(footing, cells.Select(one => one.Cell.Verdict.Off)),
            Overrides = Overriding.Used(footing.Plan, request, dossier, given),
            Consents = [.. all.SelectMany(cell => cell.Consent.Statements).Distinct().Order()],
            Shared = Paths(seen, Level.Share),
            Reduced = Paths(seen, Level.Reduce),
            PayloadHash = obliges.Count == 0
                ? Hash(new { request.Partner, request.Purpose, seen }, keyedHash)
                : Hash(new { request.Partner, request.Purpose, seen, obliges }, keyedHash),
        };
        return new Ruling(decision, new SharedView(request.DecisionId, request.Partner, request.Purpose, seen, obliges));
    }

    /// <summary>That these were wrong, and no more: a notice is no cell, and goes also where nothing may flow (sharing.md, never 15).</summary>
    public Ruling Notice(Request request, IReadOnlyList<string> wrong, Func<string, string> keyedHash)
    {
        var decision = new Decision
        {
            Id = request.DecisionId,
            Instrument = FootingOf(request)?.Hash ?? "",
            Shared = [],
            Reduced = [],
            PayloadHash = Hash(new { request.Partner, request.Purpose, wrong }, keyedHash),
        };
        return new Ruling(decision, new SharedView(request.DecisionId, request.Partner, request.Purpose, []));
    }

    /// <summary>For what a region may tell a partner anything at a moment.</summary>
    public IReadOnlyList<string> Purposes(string region, string partner, DateTimeOffset at) =>
        [.. Consentable.Purposes.Where(purpose => rules().Instruments.On(DutchDays.Of(at), region, new Recipient(partner, purpose)) is not null)];

    /// <summary>Every value, with what decides on it: for who asks why.</summary>
    internal (Footing Footing, IReadOnlyList<Cell> Cells)? Look(Request request, Dossier dossier) =>
        FootingOf(request) is { } footing ? (footing, Cells.Of(footing.Plan, dossier, Overriding.Applied(footing.Plan, request, dossier))) : null;

    /// <summary>Those in force.</summary>
    internal RuleBook Rules => rules();

    internal Footing? FootingOf(Request request) =>
        rules().On(DutchDays.Of(request.At), request.Region, new Recipient(request.Partner, request.Purpose), request.RecipientClass);

    private static IReadOnlyList<string> Names(Footing footing, IEnumerable<ulong> rules) =>
        [.. footing.Plan.In(rules.Aggregate(0UL, (all, one) => all | one)).Select(rule => rule.Name)];

    private static List<string> Paths(IEnumerable<SharedField> seen, Level level) =>
        [.. seen.Where(f => f.Level == level).Select(f => f.Path).Distinct(StringComparer.Ordinal)];

    /// <summary>Keyed: a small view could be guessed, and the guess found right by its plain hash.</summary>
    private static string Hash<T>(T payload, Func<string, string> keyedHash) =>
        keyedHash("view|" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(payload))));
}
