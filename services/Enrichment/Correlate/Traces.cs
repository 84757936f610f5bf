using Keten.Hosting;

namespace Keten.Enrichment.Correlate;

/// <summary>
/// By which entries a signal is found. Apart from all that the signal's own key seals, so that they can still be taken away when
/// that key is destroyed.
/// </summary>
public sealed record Traces : IDocument
{
    public static string Kind => "traces";

    public required Guid SignalId { get; init; }

    /// <summary>Ids of its <see cref="Match"/>es.</summary>
    public IReadOnlyList<string> Here { get; init; } = [];

    /// <summary>Ids of its <see cref="Elsewhere.Entry"/>s for other regions.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    public Guid? DataKey => null;

    public Columns Columns => default;

    public Traces With(IEnumerable<string> here, IEnumerable<string> elsewhere) => this with { Here = [.. Here.Union(here)], Elsewhere = [.. Elsewhere.Union(elsewhere)] };

    public Traces Without(IReadOnlyCollection<string> gone) => this with { Here = [.. Here.Except(gone)], Elsewhere = [.. Elsewhere.Except(gone)] };
}
