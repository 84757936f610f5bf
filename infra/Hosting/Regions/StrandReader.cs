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
                GoOrWait = strand.Has("go_or_wait") && strand.YesNo("go_or_wait"),
                To = Receivers(strand),
            };
            if (code == "care" && strands[code].GoOrWait)
                strand.Note("go_or_wait", "care waits for nobody; leave it out");
            // A partner that leads has to know of the case.
            if (Vocabulary.Partners.Contains(strands[code].Lead) && strands[code].To.All(to => to.Partner != strands[code].Lead))
                strand.Note("lead", "a partner that leads must be one that `to` names: else it never gets the case");
            strand.Done();
        }

        if (!strands.ContainsKey("care"))
            section.Note("care", "missing; a case with a victim always has care");
        return strands;
    }

    private static List<Recipient> Receivers(Section strand)
    {
        var receivers = new List<Recipient>();
        foreach (var section in strand.Maps("to"))
        {
            receivers.Add(AssessmentReader.RecipientOf(section));
            if (receivers.SkipLast(1).Any(other => other.Partner == receivers[^1].Partner))
                section.Note("partner", "this partner is named twice; remove one");
        }

        return receivers;
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
