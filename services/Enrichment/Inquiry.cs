using Keten.Enrichment.Ask;
using Keten.Enrichment.Correlate;
using Keten.Enrichment.Rate;
using Keten.Hosting;
using Keten.Sharing;

namespace Keten.Enrichment;

/// <summary>
/// What is asked and known about one signal, apart from what was reported: questions to sources and the facts they gave.
/// Counts in rounds: every rating is one.
/// </summary>
public sealed record Inquiry : IDocument
{
    public static string Kind => "inquiry";

    public required Guid SignalId { get; init; }
    public required string Region { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public int Round { get; init; }

    /// <summary>Who and what was reported, without the story: what is asked and answered is about somebody. Null: taken up before this was kept.</summary>
    public Report? Report { get; init; }

    /// <summary>What people added since.</summary>
    public IReadOnlyList<Fact> Added { get; init; } = [];

    /// <summary>What staff decided about its sharing, when it was rated last; null: nothing.</summary>
    public ByHand? ByHand { get; init; }

    /// <summary>The round is rated; what comes after is told as a fact.</summary>
    public bool Rated { get; init; }

    /// <summary>The round from which answers are waited for: an earlier one when it was overtaken before it was rated.</summary>
    public int WaitsFrom { get; init; }

    /// <summary>Of all rounds. A late answer to an old one is still welcome.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>How many of <see cref="Facts"/> Regie has heard; it hears each once.</summary>
    public int Told { get; init; }
    public bool PeopleAdded { get; init; }

    public Guid? DataKey => SignalId;

    public Columns Columns => new(Region: Region, State: Rated ? "rated" : "asking", At: ReceivedAt);

    public bool AllAnswered => Questions.All(question => question.Answered || question.Round < WaitsFrom);

    public IReadOnlyList<string> Missing => [.. Questions.Where(question => !question.Answered).Select(question => question.Source).Distinct()];

    public IReadOnlyList<Fact> Untold => [.. Facts.Skip(Told)];

    public Rating Rating(int minimumReasons) => Rate.Rating.Of(minimumReasons, Facts, PeopleAdded, Missing);

    /// <summary>The question that still waits for an answer; null when it was answered or never asked.</summary>
    public Question? Waiting(string source, int round) =>
        Questions.FirstOrDefault(question => question.Source == source && question.Round == round && !question.Answered);

    /// <summary>There may be a key: somebody or something is named.</summary>
    public bool HasSomebodyOrSomething => (Report is { } report && report.Persons.Count + report.Locations.Count + report.Organisations.Count > 0)
        || Added.Any(fact => fact.Persons.Count + fact.Locations.Count + fact.Organisations.Count > 0);

    /// <summary>All that is known, for the sharing engine to choose from.</summary>
    public Dossier Known() => new()
    {
        SignalId = SignalId,
        Report = Report ?? new Report { Region = Region, Reporter = new Reporter { Kind = "anonymous" } },
        Facts = [.. Added, .. Facts],
        ByHand = ByHand,
    };

    /// <summary>The question that was asked of this source in this round is another one now.</summary>
    public Inquiry Ask(Question now) => this with
    {
        Questions = [.. Questions.Select(question => (question.Source, question.Round) == (now.Source, now.Round) ? now : question)],
    };

    /// <summary>Whom a register was asked about by this key; ids.</summary>
    public IReadOnlyList<Guid> PersonsOf(RegisterKey key) =>
    [
        .. (Report?.Persons ?? []).Concat(Added.SelectMany(fact => fact.Persons))
            .Where(person => KeysFor.Identity(person) == key).Select(person => person.Id).Where(id => id != Guid.Empty).Distinct(),
    ];

    /// <summary>Whether a key is of who or what stands in this view, and this register was not asked by it yet.</summary>
    public Func<KeyFrom, bool> IsNew(string register, InView view)
    {
        var asked = Questions.Where(question => question.Source == register).SelectMany(question => question.Keys).ToHashSet();
        return key => view.Has(key.About) && !asked.Contains(key.Key);
    }

    /// <summary>Keys of this view that this signal was not matched on yet.</summary>
    public IReadOnlyList<MatchKey> New(IReadOnlyList<MatchKey> keys) => [.. keys.Except(Questions.SelectMany(question => question.Matches))];

    /// <summary>What proved wrong is neither looked for nor waited for; nor is it kept that it was asked.</summary>
    /// <param name="matches">What is still said of it.</param>
    /// <param name="keys">The same, by source.</param>
    public Inquiry Only(IReadOnlyCollection<MatchKey> matches, Func<string, IReadOnlyList<RegisterKey>> keys) => this with
    {
        Questions =
        [
            .. Questions
                .Select(asked => asked with { Keys = [.. asked.Keys.Intersect(keys(asked.Source))], Matches = [.. asked.Matches.Intersect(matches)] })
                .Where(asked => asked.Keys.Count + asked.Matches.Count > 0),
        ],
    };

    public Inquiry Next(int round, IReadOnlyList<Question> questions) =>
        this with { Round = round, WaitsFrom = Rated ? round : WaitsFrom, Rated = false, Questions = [.. Questions, .. questions] };

    public Inquiry Answer(string source, int round, IEnumerable<Fact> facts)
    {
        var answered = Questions.Select(question =>
            question.Source == source && question.Round == round ? question with { Answered = true } : question);
        return (this with { Questions = [.. answered] }).Learn(facts);
    }

    /// <summary>Two signals that arrive together may each find the other; each hears it once.</summary>
    public Inquiry Learn(IEnumerable<Fact> facts) => this with
    {
        Facts = [.. Facts, .. facts.Select(Unknown).OfType<Fact>()],
    };

    public Inquiry Tell() => this with { Rated = true, Told = Facts.Count };

    private Fact? Unknown(Fact fact)
    {
        if (fact.OtherRegion is { } other)
        {
            return Facts.Any(earlier => earlier.Reason == fact.Reason && earlier.OtherRegion?.Region == other.Region && earlier.OtherRegion.Signals >= other.Signals) ? null : fact;
        }

        if (fact.Signals.Count == 0)
        {
            return fact;
        }

        var known = Facts.Where(earlier => earlier.Reason == fact.Reason).SelectMany(earlier => earlier.Signals);
        List<Guid> others = [.. fact.Signals.Except(known)];
        return others.Count == 0 ? null : fact with { Signals = others };
    }

    public override string ToString() => $"Inquiry({SignalId}, round {Round})";
}
