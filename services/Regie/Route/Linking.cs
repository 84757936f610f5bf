using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Route;

/// <summary>Signals are many-to-many: linked when they belong together, merged when they are the same.</summary>
public static class Linking
{
    /// <summary>Links or unlinks; the other signal gets the same step the other way round.</summary>
    public static Ruling<Step> Link(SignalDossier known, Guid other, bool linked)
    {
        if (known.Links.Contains(other) == linked)
            return new Ruling<Step>.No("already_done", linked ? "These signals are linked already." : "These signals are not linked.");
        if (!linked && known.SamePersons.Any(link => link.Same.SignalId == other))
            return new Ruling<Step>.No("persons_linked", "Somebody is in both of these signals; unlink the persons first.");
        return new Ruling<Step>.Go(Step.Of(known with { Links = linked ? [.. known.Links, other] : [.. known.Links.Where(id => id != other)] }));
    }

    /// <summary>
    /// The same as an earlier signal: it ends here, and goes on there. What was told of it is told there, its reporter hears of the
    /// end of the other.
    /// </summary>
    public static Ruling<(Step From, Step Into)> Merge(SignalDossier known, SignalDossier into, Region region, DateTimeOffset now)
    {
        if (into.SignalId == known.SignalId || into.Region != known.Region)
            return new Ruling<(Step, Step)>.Wrong("#/signalId", "unknown_signal", "Name another signal of this region.");
        if (into.State == States.Merged)
            return new Ruling<(Step, Step)>.No("moved_on", "That signal was merged itself; merge with the one it went into.");
        if (known.State is not (States.ToAssess or States.ToDecide or States.Held or States.Enriching))
            return new Ruling<(Step, Step)>.No("wrong_state", "A signal is merged before it is decided, while nobody outside is asked.");
        var from = Step.Of(known with { Into = into.SignalId, SamePersons = [] })
            .Enter(States.Merged, region, now)
            .Tell("passed_on", now)
            .With(new Effect.Merged(into.SignalId, into.CaseId));
        var joined = into with
        {
            Sources = [.. into.Sources, known.SignalId],
            SpecificVictim = into.SpecificVictim || known.SpecificVictim,
            MinorVictim = into.MinorVictim || known.MinorVictim,
            Acute = Worst(into.Acute, known.Acute),
            Alarm = into.Acute == "none" && known is { Acute: not "none", Alarm: { } alarm } ? alarm with { Of = alarm.Of ?? known.SignalId } : into.Alarm,
            Report = Together(into.Report!, known.Report!),
            PresumedMinors = [.. into.PresumedMinors.Union(known.PresumedMinors)],
            SharingVersion = into.SharingVersion + (known.PresumedMinors.Count > 0 ? 1 : 0),
            AssessedRoles = [.. into.AssessedRoles.Union(known.AssessedRoles)],
            Corrections = [.. into.Corrections, .. known.Corrections],
            AlsoReportedBy = [.. into.AlsoReportedBy, known.Report!.Reporter, .. known.AlsoReportedBy],
        };
        joined = OnePerson.Joined(joined, known);
        var told = new Effect.PassOn(into.SignalId, known.Facts, [Reported(known, known.Report, now), .. known.Added]);
        var step = Adding.Joined(joined, told, region, now);
        return new Ruling<(Step, Step)>.Go((from, joined.SharingVersion > into.SharingVersion ? step.With(new Effect.ChangeSharing()) : step));
    }

    /// <summary>The signal it was merged into ended, so its reporter hears the last word too; and those of what was merged into it before.</summary>
    public static Step SourceClosed(SignalDossier known, DateTimeOffset now) => known.State == States.Merged
        ? known.Sources.Aggregate(Step.Of(known).Tell("closed", now), (step, source) => step.With(new Effect.CloseSource(source)))
        : Step.Of(known);

    // What a fact has no room for. What it is about also says whom the assessor may ask.
    private static Report Together(Report into, Report other) => into with
    {
        Forms = [.. into.Forms.Union(other.Forms)],
        Sectors = [.. into.Sectors.Union(other.Sectors)],
        Indicators = [.. into.Indicators.Union(other.Indicators)],
        Vehicles = [.. into.Vehicles.Union(other.Vehicles)],
        Online = [.. into.Online.Union(other.Online)],
        Accounts = [.. into.Accounts.Union(other.Accounts)],
    };

    private static Fact Reported(SignalDossier known, Report report, DateTimeOffset now) => new()
    {
        Source = "reporter",
        Origin = "reporter",
        At = now,
        Text = report.Narrative,
        Organisations = report.Organisations,
        Locations = report.Locations,
        Persons = report.Persons,
        Signals = [known.SignalId],
    };

    private static string Worst(string one, string other) => (one, other) switch
    {
        ("confirmed", _) or (_, "confirmed") => "confirmed",
        ("claimed", _) or (_, "claimed") => "claimed",
        _ => "none",
    };
}
