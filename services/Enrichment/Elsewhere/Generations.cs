using Keten.Hosting;

namespace Keten.Enrichment.Elsewhere;

/// <summary>All keys under which there may be entries that still count, the oldest first.</summary>
public sealed record Generations : IDocument
{
    public const string Id = "elsewhere";

    /// <summary>Whom the timers of the keys are about: no signal.</summary>
    public static readonly Guid Subject = new("e15e0000-0000-8000-8000-000000000001");

    public static string Kind => "generations";

    public IReadOnlyList<Generation> Live { get; init; } = [];

    /// <summary>Those that aged out, their keys destroyed, whose entries are not all swept yet.</summary>
    public IReadOnlyList<Generation> Gone { get; init; } = [];

    public Guid? DataKey => null;

    public Columns Columns => default;

    /// <summary>The one for new entries.</summary>
    public Generation Current => Live[^1];

    /// <summary>There is none yet, or its period is over.</summary>
    public bool IsDue(DateTimeOffset now, TimeSpan period) => Live.Count == 0 || Current.From + period <= now;

    public Generations Next(DateTimeOffset now) => this with { Live = [.. Live, new(Live.Count == 0 ? 1 : Current.Number + 1, now)] };

    /// <summary>Lets those go whose last entry, made before the next took over, counts no longer.</summary>
    public Generations Aged(DateTimeOffset now, TimeSpan keep)
    {
        List<Generation> gone = [.. Live.SkipLast(1).Where((_, at) => Live[at + 1].From + keep <= now)];
        return gone.Count == 0 ? this : this with { Live = [.. Live.Except(gone)], Gone = [.. Gone, .. gone] };
    }
}
