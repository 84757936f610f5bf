namespace Keten.Hosting.Regions;

/// <summary>Members who meet on signals or on cases (domain.md, Roles). A table is its members: what each may see is decided for each.</summary>
public sealed record Table
{
    /// <summary>As in URLs; no partner has the same.</summary>
    public required string Id { get; init; }

    /// <summary>local, regional, riec, informatieplein, mdo, drieluik or agenda. A local one is there only for municipalities that have it.</summary>
    public required string Kind { get; init; }

    public required Text Name { get; init; }

    /// <summary>Role that leads the meeting and says what was agreed.</summary>
    public required string Chair { get; init; }

    /// <summary>Roles of staff, and partners.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>A day on which it met or meets, Europe/Amsterdam; the others follow from it.</summary>
    public required DateOnly FirstMeeting { get; init; }

    /// <summary>Days from one meeting to the next.</summary>
    public required int EveryDays { get; init; }

    /// <summary>What comes onto its agenda by itself or can be brought: signals, and strands of cases.</summary>
    public required IReadOnlyList<string> Takes { get; init; }

    /// <summary>Only cases of this level; null: of any.</summary>
    public string? Level { get; init; }

    public bool TakesSignals => Takes.Contains(Signals);

    internal const string Signals = "signals";

    /// <summary>The first meeting on or after a day.</summary>
    public DateOnly MeetingFrom(DateOnly day)
    {
        var passed = day.DayNumber - FirstMeeting.DayNumber;
        return passed <= 0 ? FirstMeeting : FirstMeeting.AddDays((passed + EveryDays - 1) / EveryDays * EveryDays);
    }
}
