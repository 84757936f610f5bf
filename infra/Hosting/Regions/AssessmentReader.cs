namespace Keten.Hosting.Regions;

/// <summary>Reads who judges, who may be consulted, and the ways out.</summary>
internal static class AssessmentReader
{
    public static Assessment Read(Section section)
    {
        var assessment = new Assessment
        {
            Assessor = section.Code("assessor", Vocabulary.Roles),
            Deputy = section.Code("deputy", Vocabulary.Roles),
            Levels = section.Codes("levels", Vocabulary.Levels),
            ConsultationObligatory = section.YesNo("consultation_obligatory"),
            Consults = [.. section.Maps("consults").Select(ConsultableOf)],
            WaysOut = [.. section.Maps("ways_out").Select(WayOutOf)],
        };
        if (!assessment.Levels.Contains("suspicion"))
            section.Note("levels", "add suspicion: without it no signal becomes a case");
        if (assessment.Consults.DistinctBy(consult => consult.Partner).Count() < assessment.Consults.Count)
            section.Note("consults", "names a partner twice; remove one");
        if (assessment.WaysOut.DistinctBy(way => way.Code).Count() < assessment.WaysOut.Count)
            section.Note("ways_out", "names a way out twice; remove one");
        if (assessment.WaysOut.All(way => way.To is not null))
            section.Note("ways_out", "add one without a receiver, such as nothing_found: else a refused hand-over cannot end");
        section.Done();
        return assessment;
    }

    public static Recipient RecipientOf(Section section)
    {
        var recipient = new Recipient(section.Code("partner", Vocabulary.Partners), section.Code("purpose", Vocabulary.Purposes));
        section.Done();
        return recipient;
    }

    private static Consultable ConsultableOf(Section section)
    {
        var consultable = new Consultable(
            section.Code("partner", Vocabulary.Partners),
            section.Code("purpose", ["judge", "care"]),
            TimeSpan.FromDays(section.Number("answer_days", 1, 90)));
        section.Done();
        return consultable;
    }

    private static WayOut WayOutOf(Section section)
    {
        var code = section.Code("code", Vocabulary.WaysOut);
        Recipient? to = null;
        if (section.Has("to"))
            to = RecipientOf(section.Map("to"));
        var askFirst = section.Has("ask_first") && section.YesNo("ask_first");
        if (code == "insufficient" && !askFirst)
            section.Note("code", "insufficient needs ask_first: true, the reporter is asked before we give up");
        section.Done();
        return new WayOut(code, to, askFirst);
    }
}
