using Keten.Enrichment.Ask;
using Keten.Enrichment.Correlate;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;

namespace Keten.Enrichment.Rate;

/// <summary>A rating begins with questions and ends when all are answered or their time is up.</summary>
internal static class Rounds
{
    public const string Timer = "sources";

    /// <summary>Asks what is new in this view; with nothing to wait for the signal is rated at once.</summary>
    public static async Task Begin(this Work work, Inquiry inquiry, int round, InView view, RegionSet regions, Keying keying, Deciding deciding)
    {
        var region = regions.Get(inquiry.Region);
        var sources = region.Enrichment.Sources;
        var matches = sources.Contains(KeysFor.EarlierSignals) ? inquiry.New(MatchKey.Of(view, keying.Hashes)) : [];
        var asking = sources.Where(source => source != KeysFor.EarlierSignals)
            .Select(source => (Register: source, May: deciding.Decide(inquiry, source, work.NewId($"ask {source}"), work.Now, inquiry.IsNew(source, view))))
            .Where(one => one.May is not null).ToList();
        List<Question> questions = [.. asking.Select(one => new Question { Source = one.Register, Round = round }.By(one.May!))];
        if (matches.Count > 0)
            questions.Add(new Question { Source = KeysFor.EarlierSignals, Round = round, Matches = matches });
        var next = inquiry.Next(round, questions);
        if (next.AllAnswered)
        {
            await work.Conclude(next, region);
            return;
        }

        // Entries first, looking later: of two signals that come together at least one finds the other.
        await work.Enter(inquiry, matches, keying);
        foreach (var (register, may) in asking)
        {
            await Deciding.Record(work, inquiry, register, may!.Decision);
        }

        foreach (var question in questions)
        {
            await work.Publish(new RegisterAsked
            {
                SignalId = inquiry.SignalId,
                Region = inquiry.Region,
                Partner = question.Source,
                Round = round,
                AskedAt = work.Now,
            });
        }

        var due = work.Now + region.Timers.Source;
        await work.Schedule(new TimerDue { Service = "enrichment", SubjectId = inquiry.SignalId, Timer = Timer, Generation = round, DueAt = due }, due);
        work.Save(inquiry.SignalId, next);
    }

    /// <summary>Whoever did not answer is not waited for any longer.</summary>
    public static async Task TimeOut(this Work work, TimerDue timer, RegionSet regions)
    {
        if (await work.Load<Inquiry>(timer.SubjectId) is { Rated: false } inquiry && inquiry.Round == timer.Generation)
            await work.Conclude(inquiry, regions.Get(inquiry.Region));
    }

    /// <summary>Rates the signal with what there is.</summary>
    public static async Task Conclude(this Work work, Inquiry inquiry, Region region)
    {
        var rating = inquiry.Rating(region.Enrichment.MinimumReasons);
        await work.Publish(new SignalEnriched
        {
            SignalId = inquiry.SignalId,
            Region = inquiry.Region,
            Round = inquiry.Round,
            Strength = rating.Strength,
            Reasons = rating.Reasons,
            MissingSources = inquiry.Missing,
            EnrichedAt = work.Now,
            Facts = await work.Seal(inquiry.SignalId, new FactList { Facts = inquiry.Untold }),
        });
        work.Save(inquiry.SignalId, inquiry.Tell());
    }

    /// <summary>A fact came in: it joins the rating that runs, else it is told by itself.</summary>
    public static async Task Learned(this Work work, Inquiry inquiry, string source, Region region)
    {
        if (!inquiry.Rated && inquiry.AllAnswered)
        {
            await work.Conclude(inquiry, region);
            return;
        }

        if (!inquiry.Rated || inquiry.Untold.Count == 0)
        {
            work.Save(inquiry.SignalId, inquiry);
            return;
        }

        List<string> reasons = [.. inquiry.Untold.Select(fact => fact.Reason).OfType<string>().Distinct()];
        await work.Publish(new FactsAdded
        {
            SignalId = inquiry.SignalId,
            Source = source,
            Strengthens = reasons.Count > 0 && inquiry.Rating(region.Enrichment.MinimumReasons).Strengthened,
            Reasons = reasons,
            AddedAt = work.Now,
            Facts = await work.Seal(inquiry.SignalId, new FactList { Facts = inquiry.Untold }),
        });
        work.Save(inquiry.SignalId, inquiry.Tell());
    }
}
