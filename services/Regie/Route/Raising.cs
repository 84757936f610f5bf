using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>
/// A suspicion that hardened while its case runs, where the region tells the two apart (West-Friesland: from then on it is the
/// informatieplein's, for the regional table). A case is raised once and never lowered; its reporter hears nothing of it.
/// </summary>
public static class Raising
{
    private const string Suspicion = "suspicion", Established = "established";

    public static Ruling<Step> Raise(SignalDossier known, CaseDossier found, Decision decision, Func<string, Guid> id, Region region, DateTimeOffset now, Destination? to = null)
    {
        if ((Deciding.Misshapen(decision, region) ?? Deciding.Lost(known, decision, to, region)) is { } wrong)
            return wrong;
        return Raise(found, decision.Level, decision.Strands, id, region, now) switch
        {
            Ruling<CaseStep>.Go(var raised) => new Ruling<Step>.Go(
                Step.Of(known with { Decision = decision with { Strands = [.. Open(raised.Case)] } }).With(new Effect.RaiseCase(raised))),
            Ruling<CaseStep>.Wrong(var pointer, var code, var detail) => new Ruling<Step>.Wrong(pointer, code, detail),
            Ruling<CaseStep>.No(var code, var detail) => new Ruling<Step>.No(code, detail),
            _ => throw new InvalidOperationException("no ruling"),
        };
    }

    /// <summary>As at a decision: strands that are named begin, and what a table of this level takes is brought in anew, unless it waits for a go.</summary>
    public static Ruling<CaseStep> Raise(CaseDossier known, string level, IReadOnlyList<string> strands, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        if (known.State == States.Closed || known.Level is null || level == "none")
            return new Ruling<CaseStep>.No("wrong_state", "The signal is not to be assessed or decided.");
        if (known.Level == level)
            return new Ruling<CaseStep>.No("already_done", "The case stands so already.");
        if ((known.Level, level) != (Suspicion, Established))
            return new Ruling<CaseStep>.No("wrong_state", "What is established is not lowered; close the case, or correct what is wrong in it.");
        List<string> open = [.. Open(known)];
        List<string> begin = [.. strands.Except(open).OrderBy(code => region.Strands.TryGetValue(code, out var strand) && strand.GoOrWait)];
        if (region.TrackOf([.. open, .. begin]) is null)
            return new Ruling<CaseStep>.Wrong("#/strands", "unknown_combination", $"Together with the open strands of the case this region knows: {string.Join("; ", region.Tracks.Select(track => string.Join(" + ", track.Strands)))}.");

        var step = open.Where(code => Takes(region, level, code) && known.Strands.Any(strand => strand.Code == code && strand.Waits.Count == 0))
            .Aggregate(CaseStep.Of(known with { Level = level }), (so_far, code) => Opening.CallIn(so_far, code, id, region, now));
        return new Ruling<CaseStep>.Go(begin.Aggregate(step, (so_far, code) => Opening.Strand(so_far, code, id, region, now)).Settle(region, now));
    }

    /// <summary>Another signal of the case: what was decided of the one is decided of all.</summary>
    public static Step Along(SignalDossier known, Decision decision) => Step.Of(known with { Decision = decision });

    private static IEnumerable<string> Open(CaseDossier found) => found.Strands.Where(strand => strand.Open).Select(strand => strand.Code);

    private static bool Takes(Region region, string level, string strand) => region.Tables.Any(table => table.Level == level && table.Takes.Contains(strand));
}
