using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Keten.Hosting.Regions;

namespace Keten.Hosting.Convenants;

/// <summary>Reads one instrument, as strictly as a region file.</summary>
public static class InstrumentFile
{
    private const string Open = "open";

    public static Instrument Read(string file, string yaml, List<RegionError> errors)
    {
        var top = Section.Top(file, yaml, errors);
        var keep = top.Has("keep_days") ? top.Map("keep_days") : null;
        var instrument = new Instrument
        {
            Id = top.Text("instrument"),
            Name = top.Text("name"),
            From = top.Day("from") ?? default,
            Until = top.Text("until") == Open ? null : top.Day("until", $", or {Open} while no end is known"),
            Regions = top.Texts("regions"),
            Covers = [.. top.Maps("covers").Select(CoveredOf)],
            Ground = top.Text("ground"),
            Doubt = top.Has("doubt") ? top.Text("doubt") : null,
            KeepsSignals = Days(keep, "signal"),
            KeepsCases = Days(keep, "case"),
            File = file,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))),
            Rules = top.Has("rules") ? top.Maps("rules") : [],
        };
        var name = $"{instrument.Id}.{instrument.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.yaml";
        if (instrument.Id.Length > 0 && instrument.From != default && name != file)
            top.Note("instrument", $"with this id and first day the file is called {name}");
        if (instrument.Until <= instrument.From)
            top.Note("until", "must be a later day than from");
        if (instrument.Covers.Distinct().Count() < instrument.Covers.Count)
            top.Note("covers", "names a partner and purpose twice; remove one");
        if (instrument.Covers.Any(covered => covered.Partner == Vocabulary.OtherRegion) && instrument.Regions.Distinct().Count() == 1)
            top.Note("regions", $"{Vocabulary.OtherRegion} takes two regions or more: they tell each other, and nobody else");
        if (keep is not null && instrument.KeepsSignals is null && instrument.KeepsCases is null)
            top.Note("keep_days", "say of what: signal, case or both");
        keep?.Done();
        top.Done();
        return instrument;
    }

    private static TimeSpan? Days(Section? keep, string state) => keep?.Has(state) == true ? TimeSpan.FromDays(keep.Number(state, 1, 7305)) : null;

    private static Recipient CoveredOf(Section section)
    {
        var covered = new Recipient(section.Code("partner", Vocabulary.Covered), section.Code("purpose", Vocabulary.CoveredPurposes));
        if ((covered.Partner == Vocabulary.OtherRegion) != (covered.Purpose == Vocabulary.Match))
            section.Note("purpose", $"{Vocabulary.OtherRegion} is told for {Vocabulary.Match} and for nothing else, and nobody else is");
        if ((covered.Partner == Vocabulary.Reporter) != (covered.Purpose == Vocabulary.Feedback))
            section.Note("purpose", $"{Vocabulary.Reporter} is told for {Vocabulary.Feedback} and for nothing else, and nobody else is");
        if (covered.Purpose == Vocabulary.Receive && covered.Partner.Length > 0 && !Vocabulary.HostOf.ContainsKey(covered.Partner))
            section.Note("purpose", $"only partners say something to us, and {covered.Partner} is none; choose another purpose");
        if (Vocabulary.Registers.Contains(covered.Partner) && covered.Purpose != Vocabulary.Enrich)
            section.Note("purpose", $"{covered.Partner} is asked for {Vocabulary.Enrich} and for nothing else");
        section.Done();
        return covered;
    }
}
