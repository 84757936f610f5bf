namespace Keten.Hosting.Regions;

/// <summary>Reads the strands of a region and the combinations a case may have.</summary>
internal static class StrandReader
{
    public static Dictionary<string, Strand> Read(Section section)
    {
        var strands = new Dictionary<string, Strand>(StringComparer.Ordinal);
        foreach (var code in section.Keys())
        {
            if (!Vocabulary.StrandCodes.Contains(code))
                section.Note(code, $"unknown strand; choose from: {string.Join(", ", Vocabulary.StrandCodes)}");
            var strand = section.Map(code);
            strands[code] = new Strand
            {
                Code = code,
                Lead = strand.Code("lead", Vocabulary.Owners),
                To = [.. strand.Maps("to").Select(AssessmentReader.RecipientOf)],
            };
            strand.Done();
        }

        if (!strands.ContainsKey("care"))
            section.Note("care", "missing; a case with a victim always has care");
        return strands;
    }

    public static List<Track> Tracks(Section top, Dictionary<string, Strand> strands)
    {
        var tracks = new List<Track>();
        foreach (var section in top.Maps("tracks"))
        {
            var track = new Track(section.Codes("strands", [.. strands.Keys]), section.Code("lead", [.. strands.Keys]));
            if (!track.Strands.Contains(track.Lead))
                section.Note("lead", "must be one of the strands of this track");
            if (tracks.Exists(other => other.Strands.ToHashSet().SetEquals(track.Strands)))
                section.Note("strands", "this combination is named twice; remove one");
            section.Done();
            tracks.Add(track);
        }

        return tracks;
    }
}
