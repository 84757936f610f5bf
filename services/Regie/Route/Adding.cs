using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Route;

/// <summary>New facts, from sources, staff and the reporter. A fact is kept in every state; in some it moves the signal.</summary>
public static class Adding
{
    /// <summary>A source, register or partner told something later.</summary>
    /// <param name="known">The dossier as it is.</param>
    /// <param name="facts">What was told.</param>
    /// <param name="strengthens">It adds to the suspicion.</param>
    /// <param name="reasons">Codes of why.</param>
    /// <param name="region">Null while the signal itself is not here.</param>
    /// <param name="now">UTC.</param>
    public static Step FromSource(SignalDossier known, IReadOnlyList<Fact> facts, bool strengthens, IReadOnlyList<string> reasons, Region? region, DateTimeOffset now)
    {
        var step = Heed(Step.Of(known with { Facts = [.. known.Facts, .. facts], StrengthenedSince = known.StrengthenedSince || strengthens }), facts);
        if (known.Into is { } into)
            return step.With(new Effect.PassOn(into, facts, []) { Strengthens = strengthens, Opens = strengthens && reasons.Any(Reopens) });
        if (!strengthens || region is null)
            return step;
        return known.State switch
        {
            States.Held => Arriving.Again(step).Enter(States.Enriching, region, now),
            States.Closed when reasons.Any(Reopens) =>
                Reopen(step, region, now),
            _ => step,
        };
    }

    /// <summary>Staff added a fact by hand: it is rated again, and a held signal wakes.</summary>
    public static Ruling<Step> ByStaff(SignalDossier known, Fact fact, Region region, DateTimeOffset now)
    {
        if (known.State == States.Merged)
            return new Ruling<Step>.No("moved_on", "This signal was merged; add it to the one it went into.");
        var step = Arriving.Again(Step.Of(known with { Added = [.. known.Added, fact] }));
        return new Ruling<Step>.Go(known.State switch
        {
            States.Held or States.Enriching => step.Enter(States.Enriching, region, now),
            States.Closed => Reopen(step, region, now),
            _ => step,
        });
    }

    /// <summary>The reporter answered, or told more.</summary>
    public static Step ByReporter(SignalDossier known, Guid? questionId, Reply reply, Region? region, DateTimeOffset at, DateTimeOffset now)
    {
        var step = Step.Of(known with
        {
            Questions = [.. known.Questions.Select(asked => asked.Id == questionId || reply.Answers.ContainsKey(asked.Code) || (questionId is null && asked.Status == "open") ? asked with { Status = "answered" } : asked)],
            Municipality = known.Municipality ?? MunicipalityIn(reply.Answers.GetValueOrDefault("municipality"), region),
            MunicipalityTold = region is null ? reply.Answers.GetValueOrDefault("municipality") ?? known.MunicipalityTold : null,
        });
        step = Choosing.Chosen(step, reply.Meldcode, region, now);
        if (Told(reply) is not { } text)
            return step;

        var fact = new Fact { Source = "reporter", Origin = "reporter", At = at, Text = text };
        step = step.Change(signal => signal with { Added = [.. signal.Added, fact], StrengthenedSince = true });
        if (known.Into is { } into)
            return step.With(new Effect.PassOn(into, [], [fact]));
        if (region is null)
            return step;
        return known.State switch
        {
            States.AwaitingReporter or States.Held => Arriving.Again(step).Enter(States.Enriching, region, now),
            States.Closed => Reopen(step, region, now),
            _ => step,
        };
    }

    /// <summary>Another signal, or what was told of it since, became part of this one.</summary>
    public static Step Joined(SignalDossier known, Effect.PassOn told, Region region, DateTimeOffset now)
    {
        var step = Heed(
            Step.Of(known with
            {
                Facts = [.. known.Facts, .. told.Facts],
                Added = [.. known.Added, .. told.Added],
                StrengthenedSince = known.StrengthenedSince || told.Strengthens,
            }),
            told.Facts);
        return known.State switch
        {
            States.Held when told.Strengthens => Arriving.Again(step).Enter(States.Enriching, region, now),
            States.Closed when told.Opens => Reopen(step, region, now),
            States.Merged => step.With(told with { Into = known.Into!.Value }),
            _ => step,
        };
    }

    /// <summary>
    /// A register bids to keep an address secret: whatever was asked for before and is still to be sent is decided by that too. What was sent
    /// is not called back: it cannot be made unread.
    /// </summary>
    internal static Step Heed(Step step, IReadOnlyList<Fact> facts) => facts.All(fact => fact.SecretAddressOf.Count == 0)
        ? step
        : step.Change(signal => signal with { SharingVersion = signal.SharingVersion + 1 }) is var heeded && step.Signal.Report is null ? heeded : heeded.With(new Effect.ChangeSharing());

    // An address or a company comes back in many signals, here and elsewhere; only the same person opens what was closed.
    private static bool Reopens(string reason) => reason == "earlier_signal_same_person"
        || !(reason.StartsWith("earlier_signal_", StringComparison.Ordinal) || reason.StartsWith("other_region_", StringComparison.Ordinal));

    // routes.md: closed, reopen on a new fact or the same person. What the reporter was told last stays the last word.
    internal static Step Reopen(Step step, Region region, DateTimeOffset now) => step.Signal.CaseId is null
        ? step.Enter(States.ToAssess, region, now)
        : step.Enter(States.Case, region, now).With(new Effect.ReopenCase());

    internal static string? MunicipalityIn(string? answer, Region? region) => answer is null ? null : region?.MunicipalityOf(answer, answer)?.Name;

    private static string? Told(Reply reply)
    {
        List<string> parts = [.. reply.Text is { Length: > 0 } text ? [text] : Array.Empty<string>(), .. reply.Answers.Select(answer => $"{answer.Key}: {answer.Value}")];
        return parts.Count == 0 ? null : string.Join("\n", parts);
    }
}
