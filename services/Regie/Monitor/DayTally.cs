using System.Globalization;
using Keten.Hosting;

namespace Keten.Regie.Monitor;

/// <summary>All that counted in a region on a day that is over. Can be made again from what was <see cref="Counted"/>.</summary>
public sealed record DayTally : IDocument
{
    public static string Kind => "tally";

    public required string Region { get; init; }

    public required DateOnly Day { get; init; }

    public required Counts Counts { get; init; }

    public string Id => $"{Region}:{Counted.StateOf(Day)}";

    public Guid? DataKey => null;

    public Columns Columns => new(Region, StateOf(Day.Year), At: new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero));

    public static string StateOf(int year) => year.ToString(CultureInfo.InvariantCulture);
}
