namespace Keten.Host.Conformance;

/// <summary>One answer as it arrived.</summary>
/// <param name="About">The delivery that it names; null: none, or it cannot be read.</param>
/// <param name="What">Its kind: answered, accepted, refused, progressed, completed.</param>
/// <param name="Source">Where it comes from, in the partner's words.</param>
/// <param name="Id">Its own id there; with the source its name.</param>
/// <param name="Hash">Of the body.</param>
/// <param name="Errors">Places and codes, where it cannot be read.</param>
internal sealed record Heard(Guid? About, string What, string Source, string Id, string Hash, IReadOnlyList<string> Errors)
{
    public string Name => $"{Source} {Id}";
}

/// <summary>What the kit says to an answer in place of the hub.</summary>
internal enum Saying
{
    Takes,
    Refuses,
    IsBusy,
    HangsUp,
}
