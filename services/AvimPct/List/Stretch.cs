using System.Globalization;

namespace Keten.AvimPct.List;

/// <summary>Where a page is in the list: first those that wait for somebody, region by region, then the rest.</summary>
/// <param name="Number">Counts regions with waiting alarms, then regions with the others.</param>
/// <param name="Cursor">Within the stretch.</param>
internal sealed record Stretch(int Number, string? Cursor)
{
    private static readonly string[] Waiting = ["phone_task", "open"];
    private static readonly string[] Rest = ["acknowledged", "retracted", "resolved"];

    /// <summary>Null when it is not a cursor of ours.</summary>
    public static Stretch? Parse(string? cursor, int regions)
    {
        if (cursor is null)
            return new Stretch(0, null);

        var parts = cursor.Split('.', 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 2 * regions
            ? new Stretch(number, parts[1].Length == 0 ? null : parts[1])
            : null;
    }

    public IReadOnlyList<string> States(int regions) => Number < regions ? Waiting : Rest;

    public string Region(IReadOnlyList<string> regions) => regions[Number % regions.Count];

    /// <summary>Null: the list ends here.</summary>
    public Stretch? Next(string? inner, int regions) => inner is not null
        ? this with { Cursor = inner }
        : Number + 1 < 2 * regions ? new Stretch(Number + 1, null) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Cursor}");
}
