using System.Globalization;
using Keten.Hosting.Regions;

namespace Keten.Hosting.Convenants;

/// <summary>Reads one instrument, as strictly as a region file.</summary>
internal static class InstrumentFile
{
    private const string Open = "open";

    public static Instrument Read(string file, string yaml, List<RegionError> errors)
    {
        var top = Section.Top(file, yaml, errors);
        var instrument = new Instrument
        {
            Id = top.Text("instrument"),
            Name = top.Text("name"),
            From = top.Day("from") ?? default,
            Until = top.Text("until") == Open ? null : top.Day("until", $", or {Open} while no end is known"),
            Regions = top.Texts("regions"),
            Covers = [.. top.Maps("covers").Select(AssessmentReader.RecipientOf)],
            Ground = top.Text("ground"),
            Doubt = top.Has("doubt") ? top.Text("doubt") : null,
        };
        var name = $"{instrument.Id}.{instrument.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.yaml";
        if (instrument.Id.Length > 0 && instrument.From != default && name != file)
            top.Note("instrument", $"with this id and first day the file is called {name}");
        if (instrument.Until <= instrument.From)
            top.Note("until", "must be a later day than from");
        if (instrument.Covers.Distinct().Count() < instrument.Covers.Count)
            top.Note("covers", "names a partner and purpose twice; remove one");
        top.Done();
        return instrument;
    }
}
