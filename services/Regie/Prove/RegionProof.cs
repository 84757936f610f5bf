using Keten.Hosting.Regions;
using Keten.Regie.Route;

namespace Keten.Regie.Prove;

/// <summary>
/// Whether every way through a region ends well (routes.md, "region check"): walks the rules of the route themselves, over every
/// combination of the decision attributes, and touches nothing.
/// </summary>
public static class RegionProof
{
    /// <param name="region">The region.</param>
    /// <param name="others">Every region of the hub, for what is handed over.</param>
    /// <param name="flows">Whether something reaches a partner.</param>
    public static Proof Of(Region region, IEnumerable<Region> others, IFlows flows)
    {
        var elsewhere = others.FirstOrDefault(other => other.Id != region.Id) ?? region with { Id = $"not-{region.Id}" };
        var findings = new Findings(region);
        var reach = new Reach(region, flows, findings);
        Posts.Check(region, findings);
        reach.Open();
        Inbound.Check(region, flows, findings);
        // Somebody who may not act, is told nothing or is never heard breaks so many ways that the walk would only say it again.
        if (findings.All.Count > 0)
            return new Proof(0, findings.All);

        var ids = new CountedIds();
        var asks = new CareAsks(region, flows);
        var cases = new Dictionary<string, (string How, CaseStep Step)>(StringComparer.Ordinal);
        var moves = new SignalMoves(region, elsewhere, asks, ids);
        var signals = new Walk<Step>(moves.Key, moves.From, (step, path) =>
        {
            reach.See(step, path);
            foreach (var opened in step.Effects.OfType<Effect.OpenCase>())
            {
                if (CaseMoves.Key(opened.Case) is var key && !cases.ContainsKey(key))
                    cases.Add(key, (path(), opened.Case));
            }
        });
        // The meldcode runs beside the route and nothing of the route reads it, so it is walked by itself.
        var choices = new Walk<Step>(MeldcodeMoves.Key, new MeldcodeMoves(region).From, reach.See);
        foreach (var (how, step) in Starts.Of(region))
            (MeldcodeMoves.Plays(step.Signal) ? choices : signals).From(how, step);

        var casework = new Walk<CaseStep>(CaseMoves.Key, new CaseMoves(region, asks, ids).From, reach.See);
        foreach (var (how, step) in cases.Values)
            casework.From(how, step);

        Standing.Signals(signals, region, findings);
        Standing.Cases(casework, region, findings);
        Standing.Choices(choices, findings);
        reach.Unused();
        return new Proof(signals.Combinations + casework.Combinations + choices.Combinations, findings.All);
    }
}

/// <summary>What was walked and what was found.</summary>
/// <param name="Combinations">Starts, and standings times events, that were tried.</param>
/// <param name="Flaws">Empty: every way through ends well.</param>
public sealed record Proof(long Combinations, IReadOnlyList<Flaw> Flaws);

/// <summary>Something in a region that does not end well.</summary>
/// <param name="At">Place in its file: <c>assessment.ways_out[2]</c>.</param>
/// <param name="Message">What, and how to mend it.</param>
/// <param name="Path">Example: the events that lead there.</param>
public sealed record Flaw(string At, string Message, string Path);

/// <summary>Whether a partner can be told something, and tell us something, as the sharing rules and adapters are now.</summary>
public interface IFlows
{
    /// <summary>Null: an adapter serves it and an instrument holds. Else what is missing.</summary>
    string? Closed(Region region, Recipient recipient);

    /// <summary>Null: something flows. Else what is missing.</summary>
    /// <param name="region">The region.</param>
    /// <param name="recipient">Who is told something, and for what.</param>
    /// <param name="state">State S of sharing.md.</param>
    /// <param name="strands">Open strands of a case.</param>
    /// <param name="forOne">Whether it is for one victim, whoever that is: then it must flow of somebody.</param>
    string? Missing(Region region, Recipient recipient, string state, IReadOnlyList<string> strands, bool forOne);

    /// <summary>Null: all that its adapter declares essential flows, at least reduced. Else what does not, and where to mend it. The same parameters.</summary>
    string? Lacking(Region region, Recipient recipient, string state, IReadOnlyList<string> strands, bool forOne);

    /// <summary>Null: what it answers is taken. Else why it never is.</summary>
    /// <param name="region">The region.</param>
    /// <param name="recipient">Who was asked or told something, and for what.</param>
    /// <param name="consulted">Whether it was asked for its judgement; else it says what became of a referral.</param>
    string? Unheard(Region region, Recipient recipient, bool consulted);
}

/// <summary>One finding a place and kind: the first example is enough.</summary>
internal sealed class Findings(Region region)
{
    private readonly Dictionary<(string, string), Flaw> _flaws = [];

    public IReadOnlyList<Flaw> All => [.. _flaws.Values];

    public void Add(string at, string message, string path) => _flaws.TryAdd((at, message), new Flaw(at, message, $"{region.Id}: {path}"));
}
