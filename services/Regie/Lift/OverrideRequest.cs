using Keten.Regie.Dossiers;

namespace Keten.Regie.Lift;

/// <summary>A bound of the law that is to be lifted for one partner and one person, and why.</summary>
public sealed record OverrideRequest
{
    /// <summary>Id of the cap, as the preview names it after override.</summary>
    public required string Cap { get; init; }

    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Kept with the signal or case, and told to nobody.</summary>
    public required string Motivation { get; init; }

    /// <summary>For what partners get of a signal. Either this or caseId.</summary>
    public Guid? SignalId { get; init; }

    /// <summary>For what partners get of a case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Purpose P; may be absent where the bound can be lifted for one only.</summary>
    public string? Purpose { get; init; }

    /// <summary>Whose values it opens; may be absent where there is one victim.</summary>
    public Guid? Person { get; init; }

    public override string ToString() => $"OverrideRequest({Cap})";
}

/// <summary>How an override stands after what was done.</summary>
/// <param name="OverrideId">To approve or withdraw it by.</param>
/// <param name="Status">asked, while it waits for a second person; valid or withdrawn.</param>
/// <param name="Purpose">Purpose P.</param>
/// <param name="Person">Whose values it opens.</param>
/// <param name="Obliges">What has to be done with what is given: non_punishment, tell_guardian.</param>
public sealed record OverrideMoved(Guid OverrideId, string Status, string Purpose, Guid Person, IReadOnlyList<string> Obliges)
{
    internal static OverrideMoved Of(IReadOnlyList<Override> all, Guid id) => all.Single(one => one.Id == id) is var found
        ? new(id, found.Status, found.Purpose, found.Person, found.Obliges)
        : throw new InvalidOperationException("override_missing");
}
