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
            BeforeDeciding = section.Code("before_deciding", Vocabulary.Preparations),
            Consults = Consults(section),
            WaysOut = WaysOut(section),
        };
        if (!assessment.Levels.Contains("suspicion"))
            section.Note("levels", "add suspicion: without it no signal becomes a case");
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

    private static List<Consultable> Consults(Section top)
    {
        var consults = new List<Consultable>();
        foreach (var section in top.Maps("consults"))
        {
            consults.Add(ConsultableOf(section));
            if (consults.SkipLast(1).Any(other => other.Partner == consults[^1].Partner))
                section.Note("partner", "this partner is named twice; remove one");
        }

        return consults;
    }

    private static List<WayOut> WaysOut(Section top)
    {
        var ways = new List<WayOut>();
        foreach (var section in top.Maps("ways_out"))
        {
            ways.Add(WayOutOf(section));
            if (ways.SkipLast(1).Any(other => other.Code == ways[^1].Code))
                section.Note("code", "this way out is named twice; remove one");
        }

        return ways;
    }

    private static Consultable ConsultableOf(Section section)
    {
        var consultable = new Consultable(
            section.Code("partner", Vocabulary.Partners),
            section.Code("purpose", ["judge", "care"]),
            new WorkingDays(section.Number("answer_working_days", 1, 90)),
            section.Has("when") ? section.Code("when", Vocabulary.Occasions) : null);
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
        if (to is not null && Vocabulary.WaysOutWithoutReceiver.Contains(code))
            section.Note("to", $"{code} has no receiver in a region's file; take this out");
        if (to is null && Vocabulary.WaysOut.Except(Vocabulary.WaysOutWithoutReceiver).Contains(code))
            section.Note("to", $"missing; say who takes up {code}");
        if (code == "insufficient" && !askFirst)
            section.Note("code", "insufficient needs ask_first: true, the reporter is asked before we give up");
        section.Done();
        return new WayOut(code, to, askFirst);
    }
}
