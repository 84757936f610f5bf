namespace Keten.Regie.Dossiers;

/// <summary>Where care stands, as the care strand told it: a status and nothing of what care is (sharing.md, never 22).</summary>
/// <param name="State">requested, taken_on, refused, ended or closed.</param>
/// <param name="Change">Counts the changes of that trajectory: what comes late does not take it back.</param>
/// <param name="At">UTC.</param>
public sealed record CareStanding(string State, int Change, DateTimeOffset At);
