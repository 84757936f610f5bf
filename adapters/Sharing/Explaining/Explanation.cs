using System.Text.Json.Nodes;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;
using Keten.Sharing.Proving;

namespace Keten.Sharing.Explaining;

/// <summary>What a recipient would get of a dossier at this moment, field by field, and why.</summary>
/// <param name="Partner">Partner id.</param>
/// <param name="RecipientClass">Class R.</param>
/// <param name="Purpose">Purpose P.</param>
/// <param name="Instrument">File of the instrument that decides; null: none holds, so nothing flows.</param>
/// <param name="Hash">As the record of a decision would name it.</param>
/// <param name="Fields">Every value there is, also what is withheld.</param>
public sealed record Explanation(string Partner, string RecipientClass, string Purpose, string? Instrument, string? Hash, IReadOnlyList<ExplainedField> Fields)
{
    public override string ToString() => $"Explanation({Partner}, {Purpose})";

    /// <summary>Asks the engine, and then whether anything that is withheld would flow another way.</summary>
    /// <param name="engine">That decides.</param>
    /// <param name="request">What would be asked.</param>
    /// <param name="dossier">Of which.</param>
    /// <param name="keyedHash">Makes pseudonyms, as for <see cref="SharingEngine.Decide"/>.</param>
    /// <param name="sight">What who asks may see: what may not is left out altogether. Null: everything, for who holds the file.</param>
    /// <param name="confirmed">Of whom an assessor confirmed that she or he is a victim; of others it is claimed.</param>
    public static Explanation Of(SharingEngine engine, Request request, Dossier dossier, Func<string, string> keyedHash, Sight? sight, IReadOnlyCollection<Guid> confirmed)
    {
        if (engine.Look(request, dossier) is not var (footing, cells) || footing is null)
            return new(request.Partner, request.RecipientClass, request.Purpose, null, null, []);

        var how = new Reducing(request, dossier, keyedHash);
        var ways = Ways(footing.Plan, request, dossier, confirmed).Select(way => (way.Way, Levels: Levels(engine.Look(way.Request, way.Dossier)!.Value.Cells))).ToList();
        return new(request.Partner, request.RecipientClass, request.Purpose, footing.Instrument.File, footing.Hash,
        [
            .. cells.Select(cell => (Cell: cell, Seen: cell.Seen(how), Way: ways.FirstOrDefault(way => way.Levels.GetValueOrDefault((cell.Field, cell.Found.Subject)) > cell.Level).Way))
                .Where(one => (sight is null || sight.Sees(one.Cell)) && (one.Seen is not null || one.Cell.IsThere(how)))
                .Select(one => new ExplainedField(
                    one.Cell.Path,
                    one.Cell.Found.Subject,
                    ConvenantDiff.Word(one.Seen?.Level ?? Adapters.Level.Withhold),
                    one.Seen?.Value,
                    [.. footing.Plan.In(one.Cell.Verdict.Live | one.Cell.Verdict.Caps).Select(rule => new ExplainedRule(rule.Name, rule.Ground, rule.IsCap, rule.Doubt))],
                    one.Cell.Because == Because.Rules ? null : Codes[one.Cell.Because],
                    one.Way)),
        ]);
    }

    private static readonly IReadOnlyDictionary<Because, string> Codes = new Dictionary<Because, string>
    {
        [Because.SameValue] = "same_value_as_somebody_else",
        [Because.Shelter] = "place_of_a_shelter",
        [Because.SecretAddress] = "secret_address",
        [Because.SomebodysHome] = "home_of_somebody_else",
        [Because.Outdated] = "says_what_was_put_right",
        [Because.Names] = "names_somebody_hidden",
    };

    private static Dictionary<(Field Field, int? Subject), Adapters.Level> Levels(IReadOnlyList<Cell> cells) =>
        cells.GroupBy(cell => (cell.Field, cell.Found.Subject)).ToDictionary(same => same.Key, same => same.First().Level);

    // The nearest first: judging a claim, waiting for the recipient, then asking the person, then reading the text, then a motivation.
    private static IEnumerable<(string Way, Request Request, Dossier Dossier)> Ways(Plan plan, Request request, Dossier dossier, IReadOnlyCollection<Guid> confirmed)
    {
        if (dossier.WithoutClaims(confirmed) is { } judged)
            yield return ("role:victim", request, judged);
        if (!request.Accepted)
            yield return ("accepted", request with { Accepted = true }, dossier);
        yield return ("permit", request with { IfPermitted = true }, dossier);
        yield return ("review", request with { IfReviewed = true }, dossier);
        // A rule that lifts several caps opens only with all of them, and an override that names one of them lifts them all.
        foreach (var rule in plan.Rules.Where(rule => rule.Overrides.Any(cap => rule.When.Facts.GetValueOrDefault(RuleReader.Motivated(cap)))))
            yield return ($"override:{rule.Overrides[0]}", request with { Lifted = [.. request.Lifted.Union(rule.Overrides)] }, dossier);
    }
}

/// <summary>One value.</summary>
/// <param name="Path">Path of the catalogue.</param>
/// <param name="Subject">Index of the person, place or organisation; null for a field of the signal.</param>
/// <param name="Level">share, reduce or withhold.</param>
/// <param name="Value">What the recipient sees; null when withheld.</param>
/// <param name="Rules">Rules that give it, and caps that bound it.</param>
/// <param name="Because">What made it smaller than the rules would; null: nothing.</param>
/// <param name="Way">
/// The nearest lawful way to more: role:victim (held by a claim that nobody judged: somebody else in view may call an offender a victim),
/// accepted, permit, review, or override with the cap to name. Null: there is none.
/// </param>
public sealed record ExplainedField(string Path, int? Subject, string Level, JsonNode? Value, IReadOnlyList<ExplainedRule> Rules, string? Because, string? Way)
{
    public override string ToString() => $"ExplainedField({Path}, {Level})";
}

/// <param name="Rule">As <c>instrument/rule</c>.</param>
/// <param name="Ground">Article, standard or agreement.</param>
/// <param name="Bounds">A cap: it bounds what others give.</param>
/// <param name="Doubt">What is not certain about it.</param>
public sealed record ExplainedRule(string Rule, string Ground, bool Bounds, string? Doubt);
