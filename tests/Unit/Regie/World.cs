using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>
/// Three signals of a region, their cases, what is offered to others, the running timers and a clock: does what Carry does with
/// effects, without database and bus, so that thousands of lives of a signal run in a second.
/// </summary>
internal sealed partial class World(Region region)
{
    public static readonly Guid First = A.SignalId;
    public static readonly Guid Second = Guid.Parse("00000000-0000-0000-0000-000000000002");
    public static readonly Guid Third = Guid.Parse("00000000-0000-0000-0000-000000000003");

    private readonly Dictionary<Guid, SignalDossier> _signals = [];
    private readonly Dictionary<Guid, CaseDossier> _cases = [];
    private readonly Dictionary<Guid, TransferOffer> _offers = [];
    private readonly Dictionary<Guid, List<GivenFeedback>> _told = [];
    private readonly List<Effect.Wake> _timers = [];
    private readonly List<Effect.Wake> _fired = [];
    private readonly List<(Guid Signal, string Text)> _given = [];
    private readonly List<(Guid Signal, int Round)> _ratings = [];
    private int _ids;

    public DateTimeOffset Now { get; private set; } = A.Now;

    /// <summary>Where the signals come in.</summary>
    public Region Home => region;

    public IReadOnlyCollection<SignalDossier> Signals => _signals.Values;

    public IReadOnlyCollection<CaseDossier> Cases => _cases.Values;

    public IReadOnlyCollection<TransferOffer> Offers => _offers.Values;

    /// <summary>Those that still run.</summary>
    public IReadOnlyList<Effect.Wake> Timers => _timers;

    /// <summary>A signal as it stood right after each decision.</summary>
    public List<SignalDossier> Decided { get; } = [];

    /// <summary>Signals that ended, by themselves or with the one they were merged into, also when they were opened again.</summary>
    public HashSet<Guid> Ended { get; } = [];

    public List<CaseAction> Planned { get; } = [];

    /// <summary>Cases that care joined while they ran.</summary>
    public HashSet<Guid> Joined { get; } = [];

    /// <summary>Cases that were raised from suspicion to established.</summary>
    public HashSet<Guid> Raised { get; } = [];

    public SignalDossier? this[Guid id] => _signals.GetValueOrDefault(id);

    public CaseDossier? CaseOf(Guid id) => this[id]?.CaseId is { } found ? _cases.GetValueOrDefault(found) : null;

    public IReadOnlyList<GivenFeedback> Told(Guid id) => _told.GetValueOrDefault(id) ?? [];

    /// <summary>The one that has the work: itself, or what it was merged into.</summary>
    public Guid Target(Guid id) => this[id] is { State: States.Merged, Into: { } into } ? Target(into) : id;

    /// <summary>What was told of a signal and of everything that was merged into it.</summary>
    public IEnumerable<string> Given(Guid id) => _given.Where(one => one.Signal == id).Select(one => one.Text)
        .Concat(_signals.Values.Where(source => source.Into == id).SelectMany(source => Given(source.SignalId).Append(source.Report!.Narrative!)));

    public Region In(Guid id) => A.Regions.Get(this[id]!.Region!);

    public Guid NewId(string purpose) => Keten.Hosting.Ids.Derive(First, $"{purpose}/{_ids++}");

    public void Arrive(Guid id, SignalReceived message, Report report) =>
        Apply(Arriving.Received(this[id], message with { SignalId = id, Region = region.Id }, report with { Region = region.Id, Narrative = $"made up of {id}" }, region, Now));

    /// <summary>Enrichment rates what was asked last, or what was asked before.</summary>
    public void Rate(Guid id, string strength, bool late = false, bool found = true) => Tell(id, signal => Arriving.Rated(
        signal, new Strength(Math.Max(1, signal.Round - (late ? 1 : 0)), strength, ["kvk_known"], []), found ? [Fact(id)] : [], signal.Region is { } its ? A.Regions.Get(its) : region, Now));

    /// <summary>Answers every request for a rating, also those that come of the answers; nothing new is found.</summary>
    public void RateAll(string strength)
    {
        while (_ratings.Count > 0)
        {
            var (id, _) = _ratings[0];
            _ratings.RemoveAt(0);
            Rate(id, strength, found: false);
        }
    }

    public void Learn(Guid id, bool strengthens, string reason = "kvk_known", bool victim = false) =>
        Tell(id, signal => Adding.FromSource(signal, [Fact(id, victim)], strengthens, [reason], RegionOf(signal), Now));

    public void Reply(Guid id, string? meldcode = null, bool text = true, string? municipality = null) => Tell(id, signal =>
    {
        var told = new Reply
        {
            Text = text ? Fact(id).Text : null,
            Meldcode = meldcode,
            Answers = municipality is null || text ? new Dictionary<string, string>() : new Dictionary<string, string> { ["municipality"] = municipality },
        };
        if (told.Answers.Count > 0)
            _given.Add((id, $"municipality: {municipality}"));
        return Adding.ByReporter(signal, null, told, RegionOf(signal), Now, Now);
    });

    public void Alarm(Guid id, string state) => Tell(id, signal => Marking.Alarm(signal, state, Now));

    /// <summary>A person does something; a refusal changes nothing.</summary>
    public bool Try(Guid id, Func<SignalDossier, Region, Ruling<Step>> act)
    {
        if (this[id] is not { Region: not null } known || act(known, In(id)) is not Ruling<Step>.Go(var step))
            return false;
        Apply(step);
        return true;
    }

    public void TryFact(Guid id, bool victim = false)
    {
        if (this[id] is not { Region: not null, State: not States.Merged })
            return;
        var fact = Fact(id, victim);
        Assert.True(Try(id, (signal, its) => Adding.ByStaff(signal, fact, its, Now)));
    }

    public bool TryCase(Guid id, Func<CaseDossier, Region, Ruling<CaseStep>> act)
    {
        if (CaseOf(id) is not { } known || act(known, A.Regions.Get(known.Region)) is not Ruling<CaseStep>.Go(var step))
            return false;
        Apply(step);
        return true;
    }

    public void Hear(Guid id, Func<SignalDossier, Region, Step> move)
    {
        if (this[id] is { Region: not null } known)
            Apply(move(known, In(id)));
    }

    public void HearCase(Guid id, Func<CaseDossier, Region, CaseStep> move)
    {
        if (CaseOf(id) is { } known)
            Apply(move(known, A.Regions.Get(known.Region)));
    }

    public bool Merge(Guid from, Guid into)
    {
        if (this[from] is not { Region: not null } known || this[into] is not { Region: not null } other
            || Linking.Merge(known, other, In(from), Now) is not Ruling<(Step From, Step Into)>.Go(var (gone, joined)))
            return false;
        Apply(gone);
        Apply(joined);
        return true;
    }

    /// <summary>Time passes until the next timer fires.</summary>
    public void Wait()
    {
        if (_timers.MinBy(timer => timer.DueAt) is not { } next)
            return;
        _timers.Remove(next);
        _fired.Add(next);
        Now = next.DueAt > Now ? next.DueAt : Now;
        Fire(next);
    }

    /// <summary>A timer that fired comes once more.</summary>
    public void FireAgain(int which)
    {
        if (_fired.Count > 0)
            Fire(_fired[which % _fired.Count]);
    }

    private void Fire(Effect.Wake timer)
    {
        if (_cases.TryGetValue(timer.SubjectId, out var found) && States.OpenCase.Contains(timer.Timer))
            Apply(Timing.Due(found, timer.Timer, timer.Generation, A.Regions.Get(found.Region), Now));
        else if (this[timer.SubjectId] is { } known)
            Apply(Timing.Due(known, timer.Timer, timer.Generation, RegionOf(known), Now));
    }

    private static Region? RegionOf(SignalDossier signal) => signal.Region is { } its ? A.Regions.Get(its) : null;

    private Fact Fact(Guid id, bool victim = false)
    {
        var text = $"made up {_given.Count}";
        _given.Add((id, text));
        return A.Fact() with { Text = text, Persons = victim ? [A.Victim with { Id = NewId("victim") }] : [] };
    }

    private void Tell(Guid id, Func<SignalDossier, Step> move)
    {
        if (this[id] is null)
            Apply(Arriving.Expected(id, Now));
        Apply(move(this[id]!));
    }
}
