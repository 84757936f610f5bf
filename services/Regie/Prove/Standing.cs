using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Prove;

/// <summary>What must hold wherever a signal or case can stand.</summary>
internal static class Standing
{
    // Reminder, deputy, and what a question or hand-over that timed out leads to.
    private const int Patience = 6;

    public static void Signals(Walk<Step> walk, Region region, Findings findings)
    {
        foreach (var place in walk.Places.Where(place => place.At.Signal.Region == region.Id))
        {
            var signal = place.At.Signal;
            if (signal.State is States.Closed or States.Merged)
                Ended(signal, region, place.Path, findings);
            else if (signal.State != States.Case)
                Owned(signal.State, signal.Turn, EndsWithAPerson(signal, region), place.Path, findings);
            if (signal.State is not (States.Closed or States.Merged) && Caring.Call(signal, Guid.Empty, region, Starts.Now) is null)
                findings.Add("care", $"care cannot be called in while a signal is {signal.State}", place.Path);
            if (signal.State is States.ToAssess or States.ToDecide)
                Decidable(signal, region, place.Path, findings);
        }

        foreach (var place in walk.DeadEnds(step => step.Signal.State is States.Closed or States.Merged || step.Signal.Region != region.Id))
            findings.Add(Where(place.At.Signal.State), $"no way leads from {place.At.Signal.State} to an end", place.Path);
    }

    public static void Cases(Walk<CaseStep> walk, Region region, Findings findings)
    {
        foreach (var place in walk.Places.Where(place => place.At.Case.State != States.Closed))
        {
            var found = place.At.Case;
            Owned(found.State, found.Turn, EndsWithAPerson(found, region), place.Path, findings);
            if (Caring.Call(found, _ => Guid.Empty, region, Starts.Now) is null)
                findings.Add("care", $"care cannot be called in while a case is {found.State}", place.Path);
            if (!Cares(Joining.Open(found, false, _ => Guid.Empty, region, Starts.Now).Case, region))
                findings.Add("care", $"a victim comes into view while a case is {found.State}, and care does not join it", place.Path);
        }

        foreach (var place in walk.DeadEnds(step => step.Case.State == States.Closed))
            findings.Add(Where(place.At.Case.State), $"no way leads from {place.At.Case.State} to an end", place.Path);
    }

    public static void Choices(Walk<Step> walk, Findings findings)
    {
        foreach (var place in walk.Places)
        {
            var signal = place.At.Signal;
            if (signal.Meldcode == "hub_sends" && signal.Referrals.All(referral => referral.Strand != Choosing.Meldcode))
                findings.Add("meldcode", "the hub was chosen to report to Veilig Thuis and does not", place.Path);
            if (signal.Meldcode == "undecided" && signal.MeldcodeReminders == 0)
                findings.Add("meldcode", "the choice is open and nobody is reminded of it", place.Path);
        }

        foreach (var place in walk.DeadEnds(step => step.Signal.Meldcode != "undecided"))
            findings.Add("meldcode", "no way leads to a choice", place.Path);
    }

    // As a strand that waits for nobody, or beside the strands where the region does not know it with them.
    private static bool Cares(CaseDossier found, Region region) =>
        found.Strands.Any(strand => strand is { Code: "care", Open: true, Waits.Count: 0 })
        || found.Referrals.Any(one => one.Strand == "care" && one.Partner == region.PartnerFor(region.Care.Provider, found.Municipality) && one.Status is not ("refused" or "completed"));

    private static void Owned(string state, Turn turn, bool endsWithAPerson, string path, Findings findings)
    {
        if (string.IsNullOrEmpty(turn.Owner))
            findings.Add(Where(state), $"{state} has no owner", path);
        if (turn.DueAt is null)
            findings.Add(Where(state), $"{state} has no timer", path);
        if (!endsWithAPerson)
            findings.Add(Where(state), $"the timer of {state} never becomes the task of a person", path);
    }

    private static void Ended(SignalDossier signal, Region region, string path, Findings findings)
    {
        // A merged signal's reporter hears of the end of the other; one who heard an end before hears no more.
        var last = signal.State == States.Closed ? "closed" : "passed_on";
        if (signal.Feedback.All(given => given.Code != last && given.Code != "closed") || !region.Feedback.ContainsKey(last))
            findings.Add($"feedback.{last}", $"the reporter does not hear {last} when it is {signal.State}", path);
        if (signal.State == States.Closed && signal.CaseId is null && region.Assessment.BeforeDeciding == "answer" && !Preparing.Verified(signal))
            findings.Add("assessment.before_deciding", "a signal closes that no partner verified", path);
    }

    // Whoever is in view as a victim must get a case when the assessor suspects trafficking, whatever else is known.
    private static void Decidable(SignalDossier signal, Region region, string path, Findings findings)
    {
        if (Deciding.VictimInView(signal) && region.TrackOf(Deciding.Strands(signal, [])) is null)
            findings.Add("tracks", "a victim in view has no track: add one of care alone", path);
        // Where a region leaves organised crime to others, any strand without care will do.
        IEnumerable<string> ofOffenders = region.Strands.ContainsKey("organised_crime") ? ["organised_crime"] : region.Strands.Keys.Where(code => code != "care");
        if (!Deciding.VictimInView(signal) && !ofOffenders.Any(code => region.TrackOf([code]) is not null))
            findings.Add("tracks", "an offender without a victim in view has no track: add one of organised_crime, or of another strand without care, alone", path);
    }

    private static bool EndsWithAPerson(SignalDossier signal, Region region)
    {
        for (var i = 0; i < Patience; i++)
        {
            if (Vocabulary.Roles.Contains(signal.Turn.Owner!))
                return true;
            signal = Timing.Due(signal, signal.State, signal.Turn.Generation, region, Starts.Now).Signal;
        }

        return false;
    }

    private static bool EndsWithAPerson(CaseDossier found, Region region)
    {
        for (var i = 0; i < Patience; i++)
        {
            if (Vocabulary.Roles.Contains(found.Turn.Owner!))
                return true;
            found = Timing.Due(found, found.State, found.Turn.Generation, region, Starts.Now).Case;
        }

        return false;
    }

    private static string Where(string state) => state switch
    {
        States.Enriching or States.Held => "enrichment",
        States.AtTable => "tables",
        States.HandingOver => "assessment.ways_out",
        States.Case or States.Closing => "strands",
        _ => "assessment",
    };
}
