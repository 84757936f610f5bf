using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>The end of a case, and its second beginning.</summary>
public static class Closing
{
    /// <summary>Closes with an outcome for every strand; what a partner said stands unless the assessor says otherwise.</summary>
    public static Ruling<CaseStep> Close(CaseDossier known, IReadOnlyDictionary<string, string> outcomes, string motivation, Region region, DateTimeOffset now)
    {
        if (outcomes.Keys.FirstOrDefault(code => known.Strands.All(strand => strand.Code != code)) is { } unknown)
            return new Ruling<CaseStep>.Wrong($"#/outcomes/{unknown}", "unknown_code", $"This case has: {string.Join(", ", known.Strands.Select(strand => strand.Code))}.");
        if (known.State == States.Closed)
            return new Ruling<CaseStep>.No("already_done", "The case is closed already.");
        if (region.Assessment.BeforeDeciding == "answer" && !known.Verified)
            return new Ruling<CaseStep>.No("verify_first", "No partner has verified this case yet: consult one on its signal.");
        if (known.Strands.FirstOrDefault(strand => strand.Open && !outcomes.ContainsKey(strand.Code)) is { } open)
            return new Ruling<CaseStep>.Wrong($"#/outcomes/{open.Code}", "required", "This strand is still open; say how it ended.");

        var closed = known with
        {
            Motivation = motivation,
            Strands = [.. known.Strands.Select(strand => strand with { Open = false, Outcome = outcomes.GetValueOrDefault(strand.Code, strand.Outcome ?? "ended") })],
        };
        return new Ruling<CaseStep>.Go(CaseStep.Of(closed).Close(region, now));
    }

    public static Ruling<CaseStep> Reopen(CaseDossier known, string motivation, Region region, DateTimeOffset now) => known.State == States.Closed
        ? new Ruling<CaseStep>.Go(Again(known with { Motivation = motivation }, region, now))
        : new Ruling<CaseStep>.No("wrong_state", "The case is not closed.");

    /// <summary>All strands run again, and the assessor looks at them first: partners have to be called in anew.</summary>
    public static CaseStep Again(CaseDossier known, Region region, DateTimeOffset now) => known.State != States.Closed
        ? CaseStep.Of(known)
        : Lateness.Tell(CaseStep.Of(known with
        {
            State = States.Case,
            Strands = [.. known.Strands.Select(strand => strand with { Open = true, Outcome = null, Waits = Opening.Asked(known.Strands, strand.Code, region) })],
        }).ToAssessor(region, now).With(new Effect.ReopenCase()));
}
