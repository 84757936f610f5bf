using System.Runtime.InteropServices;
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
    public Ruling? Decide(Request request, Dossier dossier, Func<string, string> keyedHash) =>
        Unrecorded(request, dossier, keyedHash) is { } ruling ? Recorded(ruling, keyedHash) : null;

    /// <summary>The same where not all leaves that may: what else may is no part of the view, nor of its record. Null: nothing leaves.</summary>
    /// <param name="request">Who asks what for.</param>
    /// <param name="dossier">Of which.</param>
    /// <param name="keyedHash">As above.</param>
    /// <param name="leaving">Chooses from all that may.</param>
    public Ruling? DecidePart(Request request, Dossier dossier, Func<string, string> keyedHash, Func<SharedView, IReadOnlyCollection<SharedField>> leaving) =>
        Unrecorded(request, dossier, keyedHash, leaving) is { } ruling ? Recorded(ruling, keyedHash) : null;

    /// <summary>Whether what persons said can make a difference to a decision; where it cannot, nobody need look it up.</summary>
    public bool HeedsConsents(Request request) => FootingOf(request)?.Plan.HeedsConsents == true;

    /// <summary>The same without the hash of what leaves: that is no part of deciding, but of keeping a record of it.</summary>
    internal Ruling? Unrecorded(Request request, Dossier dossier, Func<string, string> keyedHash, Func<SharedView, IReadOnlyCollection<SharedField>>? leaving = null)
    {
        // What partners may say is no word on what they may be told.
        if (request.Purpose == Vocabulary.Receive || FootingOf(request) is not { } footing)
            return null;

        var how = new Reducing(request, dossier, keyedHash);
        var cells = Cells.Of(footing.Plan, dossier, Overriding.Applied(footing.Plan, request, dossier));
        if (leaving is not null)
            Only(leaving, cells.List, how);
        var seen = new List<SharedField>(cells.List.Count);
        var (shared, reduced) = (new List<string>(cells.List.Count), new List<string>());
        var given = Overriding.Asks(footing.Plan, dossier) ? new List<Cell>() : null;
        var (live, off) = (0UL, 0UL);
        Span<bool> named = stackalloc bool[Slot.All.Count * (int)(Level.Share + 1)];
        foreach (ref readonly var cell in CollectionsMarshal.AsSpan(cells.List))
        {
            if (cell.Seen(how) is not { } field)
                continue;

            seen.Add(field);
            given?.Add(cell);
            (live, off) = (live | cell.Verdict.Live, off | cell.Verdict.Off);
            ref var isNamed = ref named[(cell.Slot.Index * (int)(Level.Share + 1)) + (int)field.Level];
            if (!isNamed)
                (field.Level == Level.Share ? shared : reduced).Add(cell.Path);
            isNamed = true;
        }

        if (seen.Count == 0)
            return null;

        var obliges = Overriding.Obliges(footing.Plan, dossier, request.Today, given ?? []);
        var decision = new Decision
        {
            Id = request.DecisionId,
            Instrument = footing.Hash,
            Grants = footing.Plan.Names(live),
            Lifted = footing.Plan.Names(off),
            Overrides = Overriding.Used(footing.Plan, request, dossier, given ?? []),
            Consents = cells.Statements,
            Shared = shared,
            Reduced = reduced,
            PayloadHash = "",
        };
        return new Ruling(decision, new SharedView(request.DecisionId, request.Partner, request.Purpose, seen, obliges));
    }

    private static void Only(Func<SharedView, IReadOnlyCollection<SharedField>> leaving, List<Cell> cells, Reducing how)
    {
        var all = cells.Select(cell => (Cell: cell, Field: cell.Seen(how)!)).Where(one => one.Field is not null).ToList();
        var leave = leaving(new SharedView(how.Request.DecisionId, how.Request.Partner, how.Request.Purpose, [.. all.Select(one => one.Field)]))
            .ToHashSet<SharedField>(ReferenceEqualityComparer.Instance);
        cells.Clear();
        cells.AddRange(all.Where(one => leave.Contains(one.Field)).Select(one => one.Cell));
    }

    /// <summary>With the hash of what leaves.</summary>
    internal static Ruling Recorded(Ruling ruling, Func<string, string> keyedHash)
    {
        var (partner, purpose, seen, obliges) = (ruling.View.Partner, ruling.View.Purpose, ruling.View.Fields, ruling.View.Obliges);
        return ruling with
        {
            Decision = ruling.Decision with
            {
                PayloadHash = obliges.Count == 0
                    ? Hash(new { Partner = partner, Purpose = purpose, seen }, keyedHash)
                    : Hash(new { Partner = partner, Purpose = purpose, seen, obliges }, keyedHash),
            },
        };
    }

    /// <summary>Paths that flow by a rule that needs a permit, where that is this one.</summary>
    public IReadOnlyList<string> GivenBy(Guid permit, Request request, Dossier dossier)
    {
        if (FootingOf(request) is not { } footing)
            return [];
        var cells = Cells.Of(footing.Plan, dossier, Overriding.Applied(footing.Plan, request, dossier));
        return [.. cells.List
            .Where(cell => cell.Level != Level.Withhold && cells.StatementsOn(cell).Contains(permit) && footing.Plan.In(cell.Verdict.Live).Any(rule => rule.NeedsPermit))
            .Select(cell => cell.Path)
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>That something is so of these, and no more: a notice is no cell, and goes also where nothing may flow (sharing.md, never 15).</summary>
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

    /// <summary>What somebody on the staff may see of a dossier, who may ask all of this.</summary>
    /// <param name="asked">One request for each role that somebody has here; none: nothing is seen.</param>
    /// <param name="dossier">All that is known.</param>
    public Sight SightOf(IReadOnlyList<Request> asked, Dossier dossier) =>
        new([.. asked.Select(request => FootingOf(request) is { } footing ? (footing.Plan, request) : (Plan.Empty, request))], dossier);

    /// <summary>For what a region may tell a partner anything at a moment.</summary>
    public IReadOnlyList<string> Purposes(string region, string partner, DateTimeOffset at) =>
        [.. Consentable.Purposes.Where(purpose => purpose != Vocabulary.Receive && rules().Instruments.On(DutchDays.Of(at), region, new Recipient(partner, purpose)) is not null)];

    /// <summary>Every value, with what decides on it: for who asks why.</summary>
    internal (Footing Footing, IReadOnlyList<Cell> Cells)? Look(Request request, Dossier dossier) =>
        FootingOf(request) is { } footing ? (footing, Cells.All(footing.Plan, dossier, Overriding.Applied(footing.Plan, request, dossier)).List) : null;

    /// <summary>Those in force.</summary>
    internal RuleBook Rules => rules();

    internal Footing? FootingOf(Request request) =>
        rules().On(DutchDays.Of(request.At), request.Region, new Recipient(request.Partner, request.Purpose), request.RecipientClass);

    /// <summary>Keyed: a small view could be guessed, and the guess found right by its plain hash.</summary>
    private static string Hash<T>(T payload, Func<string, string> keyedHash) =>
        keyedHash("view|" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(payload))));
}
