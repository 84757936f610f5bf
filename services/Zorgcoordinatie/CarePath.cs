using Keten.Hosting;

namespace Keten.Zorgcoordinatie;

/// <summary>Which trajectory something belongs to in a region: a case, another signal of it, a person or a consent. Ids only.</summary>
public sealed record CarePath : IDocument
{
    public static string Kind => "carepath";

    public required Guid TrajectoryId { get; init; }

    /// <summary>case, signal, person or consent.</summary>
    public required string What { get; init; }

    /// <summary>Of a case, and of a signal of it: all its signals, for the day on which care is called in there. Of a merged signal: the one it goes on in.</summary>
    public IReadOnlyList<Guid> SignalIds { get; init; } = [];

    public Guid? DataKey => null;
    public Columns Columns => default;

    public static Guid IdOf(Guid thing, string region) => Ids.Derive(thing, $"carepath/{region}");
}
