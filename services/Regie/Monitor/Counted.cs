using System.Globalization;
using Keten.Hosting;

namespace Keten.Regie.Monitor;

/// <summary>
/// Something that counts happened, on this day. Codes only and under the service's own key, so it stays right when the
/// content of a signal is erased. Written in the commit of what happened, so it counts exactly once.
/// </summary>
public sealed record Counted : IDocument
{
    public static string Kind => "counted";

    public required string Region { get; init; }

    /// <summary>As Amsterdam counts days.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Counts Counts { get; init; }

    public Guid? DataKey => null;

    public Columns Columns => new(Region, StateOf(Day), At: At);

    public static string StateOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
