using Keten.Regie.Dossiers;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Route;

/// <summary>Overrides of bounds: asked for, agreed to by a second person where the rule asks for one, taken back, and ended with their matter. Touches nothing.</summary>
public static class Overrides
{
    /// <summary>The one way in which a cap can be lifted that was meant.</summary>
    /// <param name="ways">All there are for the partner, one a purpose.</param>
    /// <param name="purpose">As asked for; null: the only one.</param>
    public static Ruling<Lifting> Choose(IReadOnlyList<Lifting> ways, string? purpose)
    {
        if (ways.Count == 0)
            return new Ruling<Lifting>.No("not_overridable", "No rule lets anybody lift this bound for this partner.");
        if (purpose is not null && ways.All(way => way.Purpose != purpose))
            return new Ruling<Lifting>.Wrong("#/purpose", "unknown_code", $"For this partner choose from: {string.Join(", ", ways.Select(way => way.Purpose))}.");
        var here = ways.Where(way => way.Here && (purpose ?? way.Purpose) == way.Purpose).ToList();
        return here switch
        {
            [] => new Ruling<Lifting>.No("not_here", "No rule lifts this bound where the matter stands now."),
            [var only] => new Ruling<Lifting>.Go(only),
            _ => new Ruling<Lifting>.Wrong("#/purpose", "required", $"Say for what: {string.Join(", ", here.Select(way => way.Purpose))}."),
        };
    }

    /// <summary>Whose values it would open: the person who is named, else the only victim.</summary>
    public static Ruling<Guid> ForWhom(SignalDossier signal, Guid? person, Guid? onlyVictim) => (person, onlyVictim) switch
    {
        ({ } named, _) when signal.InView().Any(one => one.Id == named) => new Ruling<Guid>.Go(named),
        ({ }, _) => new Ruling<Guid>.Wrong("#/person", "unknown_person", "Nobody in this signal has this id."),
        (null, { } only) => new Ruling<Guid>.Go(only),
        _ => new Ruling<Guid>.Wrong("#/person", "required", "Name the person whose values it opens."),
    };

    public static Ruling<IReadOnlyList<Override>> Ask(IReadOnlyList<Override> known, Override asked) =>
        known.Any(one => IsOpen(one) && (one.Cap, one.Partner, one.Purpose, one.Person) == (asked.Cap, asked.Partner, asked.Purpose, asked.Person))
            ? new Ruling<IReadOnlyList<Override>>.No("already_done", "This override was asked for already, and has not ended.")
            : new Ruling<IReadOnlyList<Override>>.Go([.. known, asked]);

    public static Ruling<IReadOnlyList<Override>> Approve(IReadOnlyList<Override> known, Guid id, string by, DateTimeOffset now) => known.Single(one => one.Id == id) switch
    {
        { Status: "valid" } => new Ruling<IReadOnlyList<Override>>.No("already_done", "This override holds already."),
        { Status: not "asked" } => new Ruling<IReadOnlyList<Override>>.No("moved_on", "This override was taken back, or ended with its matter."),
        var asked when asked.By == by => new Ruling<IReadOnlyList<Override>>.No("same_person", "A second person has to agree: not who asked for it."),
        var asked => new Ruling<IReadOnlyList<Override>>.Go(With(known, asked with
        {
            Status = "valid",
            ApprovedBy = by,
            ApprovedAt = now,
        })),
    };

    public static Ruling<IReadOnlyList<Override>> Withdraw(IReadOnlyList<Override> known, Guid id) => known.Single(one => one.Id == id) is var found && IsOpen(found)
        ? new Ruling<IReadOnlyList<Override>>.Go(With(known, found with { Status = "withdrawn" }))
        : new Ruling<IReadOnlyList<Override>>.No("already_done", "This override was taken back, or ended with its matter.");

    /// <summary>A signal with these overrides, and what has to be said of the one that changed.</summary>
    public static Step In(SignalDossier known, IReadOnlyList<Override> all, Guid id, string change, string by) => Step.Of(known with
    {
        Overrides = all,
        SharingVersion = known.SharingVersion + 1,
    }).With(new Effect.TellOverride(all.Single(one => one.Id == id), change, by)).With(new Effect.ChangeSharing());

    /// <inheritdoc cref="In(SignalDossier, IReadOnlyList{Override}, Guid, string, string)"/>
    public static CaseStep In(CaseDossier known, IReadOnlyList<Override> all, Guid id, string change, string by) => CaseStep.Of(known with
    {
        Overrides = all,
        SharingVersion = known.SharingVersion + 1,
    }).With(new Effect.TellOverride(all.Single(one => one.Id == id), change, by)).With(new Effect.ChangeSharing());

    /// <summary>With the signal its overrides end, and begin no more when it is opened again.</summary>
    public static Step End(Step step) => step.Signal.Overrides.Where(IsOpen).ToList() is not { Count: > 0 } open ? step : step with
    {
        Signal = step.Signal with
        {
            Overrides = Ended(step.Signal.Overrides),
            SharingVersion = step.Signal.SharingVersion + 1,
        },
        Effects = [.. step.Effects, .. open.Select(one => new Effect.TellOverride(one, "ended", null)), new Effect.ChangeSharing()],
    };

    /// <inheritdoc cref="End(Step)"/>
    public static CaseStep End(CaseStep step) => step.Case.Overrides.Where(IsOpen).ToList() is not { Count: > 0 } open ? step : step with
    {
        Case = step.Case with
        {
            Overrides = Ended(step.Case.Overrides),
            SharingVersion = step.Case.SharingVersion + 1,
        },
        Effects = [.. step.Effects, .. open.Select(one => new Effect.TellOverride(one, "ended", null)), new Effect.ChangeSharing()],
    };

    private static bool IsOpen(Override one) => one.Status is "asked" or "valid";

    private static IReadOnlyList<Override> With(IReadOnlyList<Override> all, Override changed) => [.. all.Select(one => one.Id == changed.Id ? changed : one)];

    private static IReadOnlyList<Override> Ended(IReadOnlyList<Override> all) => [.. all.Select(one => IsOpen(one) ? one with { Status = "ended" } : one)];
}
