using System.Globalization;
using Keten.Hosting.Convenants;

namespace Keten.Hosting.Regions;

/// <summary>What a region chooses within the fixed state machine: one file of infra/regions. Same words as that file.</summary>
public sealed record Region
{
    /// <summary>Name of its file, as in messages and URLs.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<Municipality> Municipalities { get; init; }

    public required Intake Intake { get; init; }

    /// <summary>Partner that gets alarms (purpose alarm).</summary>
    public required string AlarmPartner { get; init; }

    public required Enrichment Enrichment { get; init; }

    public required Assessment Assessment { get; init; }

    /// <summary>The strands it knows, by code.</summary>
    public required IReadOnlyDictionary<string, Strand> Strands { get; init; }

    public required IReadOnlyList<Track> Tracks { get; init; }

    public required IReadOnlyList<Table> Tables { get; init; }

    public required Meldcode Meldcode { get; init; }

    public required Care Care { get; init; }

    /// <summary>Questions that may be put to a reporter, by code: a closed set, the same whatever the case holds.</summary>
    public required IReadOnlyDictionary<string, Text> Questions { get; init; }

    /// <summary>What a reporter reads, by feedback code. A function of stage and outcome class only.</summary>
    public required IReadOnlyDictionary<string, Text> Feedback { get; init; }

    public required Timers Timers { get; init; }

    /// <summary>What allows it to tell others something, as the files were when the process started.</summary>
    public required InstrumentSet Instruments { get; init; }

    /// <summary>
    /// How long a signal or case is kept from when it was closed (AVG art. 5 lid 1 onder e): as long as the region says, and no longer than any
    /// instrument does under which something of it was asked or told.
    /// </summary>
    /// <param name="told">Whom, and for what.</param>
    /// <param name="isCase">A case; else a signal that came to none.</param>
    /// <param name="closedAt">UTC.</param>
    public TimeSpan Keeps(IEnumerable<Recipient> told, bool isCase, DateTimeOffset closedAt) => told.Distinct()
        .Select(to => Instruments.On(DutchDays.Of(closedAt), Id, to))
        .Select(under => (isCase ? under?.KeepsCases : under?.KeepsSignals) ?? Timers.Retention)
        .Append(Timers.Retention)
        .Min();

    /// <summary>The municipality of a place, by postcode first, else by the name of the place or municipality; null when none fits.</summary>
    public Municipality? MunicipalityOf(string? postcode, string? city)
    {
        if (postcode is { Length: >= 4 } && int.TryParse(postcode.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            && Municipalities.FirstOrDefault(m => m.Postcodes.Any(range => range.Holds(digits))) is { } found)
            return found;

        return city is null ? null : Municipalities.FirstOrDefault(m =>
            string.Equals(m.Name, city.Trim(), StringComparison.OrdinalIgnoreCase)
            || m.Cities.Contains(city.Trim(), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The partner as this municipality has it.</summary>
    public string PartnerFor(string partner, string? municipality) =>
        Municipalities.FirstOrDefault(m => m.Name == municipality)?.Instead.GetValueOrDefault(partner, partner) ?? partner;

    /// <summary>The table that advises on a signal of this municipality; null when there is none.</summary>
    public Table? TableFor(string? municipality) => Tables.FirstOrDefault(table => table.TakesSignals && (table.Kind != "local" || HasLocalTable(municipality)));

    public bool HasLocalTable(string? municipality) => Municipalities.Any(m => m.Name == municipality && m.LocalTable);

    /// <summary>The track with exactly these strands (administrative aside); null when the region does not know the combination.</summary>
    public Track? TrackOf(IReadOnlyCollection<string> strands)
    {
        if (strands.Any(code => !Strands.ContainsKey(code)))
            return null;
        var counted = strands.Where(code => code != "administrative").ToHashSet(StringComparer.Ordinal);
        return counted.Count == 0 && strands.Count > 0
            ? new Track(["administrative"], "administrative")
            : Tracks.FirstOrDefault(track => counted.SetEquals(track.Strands));
    }
}
