using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Regie.Prove;

/// <summary>Everything that people, partners, sources and time can do to a signal.</summary>
internal sealed class SignalMoves(Region region, Region elsewhere, CareAsks asks, CountedIds ids)
{
    private static readonly Person _victim = new() { Id = Guid.AllBitsSet, Roles = ["victim"] };
    private static readonly Correction _noSexWork = new() { Field = "signal.forms", Wrong = "sexual", Value = "labour", By = "-", At = Starts.Now };

    private readonly List<IReadOnlyList<string>> _strands = [.. Subsets([.. region.Strands.Keys])];

    /// <summary>What the rules of the route read of a signal; the rest of it tells no two apart.</summary>
    public string Key(Step step)
    {
        var signal = step.Signal;
        var table = region.TableFor(signal.Municipality)?.Id;
        bool Heard(bool byTable) => signal.Consultations.Any(asked => asked.Status != "open" && asked.Partner == table == byTable);
        return string.Join('|',
            signal.Region, signal.Municipality, signal.State, signal.Turn.Owner, signal.Turn.Reminded, signal.Turn.Deputy,
            // Only before an assessor has it may a signal be held.
            signal.SeenByAssessor ? "seen" : $"{signal.Acute != "none"}{signal.SpecificVictim}{signal.MinorVictim}{signal.StrengthenedSince}",
            Deciding.VictimInView(signal), signal.Report!.Forms[0],
            string.Join(',', signal.Consultations.Where(asked => asked.Status == "open").Select(asked => asked.Partner).Order(StringComparer.Ordinal)),
            Heard(true), Heard(false), Preparing.Verified(signal), signal.Questions.Any(asked => asked.Status != "open"),
            signal.State == States.HandingOver ? $"{signal.HandedOver?.Partner} {signal.HandedOver?.Status} {signal.Offer?.Region}" : signal.HandedOver is { Status: "requested" or "delivered" },
            // What came into view while its case was closed, its case hears of when that opens again.
            signal.CaseId is null, signal.CaseId is not null && Joining.Look(Step.Of(signal with { State = States.Case })).Effects.Count > 0,
            signal.State == States.Case ? string.Join(',', signal.Decision!.Strands) : "",
            signal.Feedback.Any(given => given.Code == "closed"), signal.Feedback.Any(given => given.Code == "passed_on"));
    }

    public IEnumerable<(string Event, Step Next)> From(Step at)
    {
        var signal = at.Signal;
        // Handed over to another region: its own proof goes on from there.
        if (signal.Region != region.Id)
            return [];
        return ((IEnumerable<(string Event, Step Next)>)
        [
            .. Passing(signal), .. Telling(signal), .. InRole(signal), .. signal.State switch
            {
                States.Enriching => Rating(signal),
                States.Held => Ruled("the assessor takes it", Marking.Release(signal, region, Starts.Now)).Concat(Merging(signal)),
                States.ToAssess or States.ToDecide => Judging(signal).Concat(Merging(signal)).Concat(TakenLate(signal)),
                States.Consulting => Answering(signal),
                States.AtTable => Ruled("the table advises", Meeting.Agree(signal, Meeting.On(signal)!.Partner, "unknown", "-", region, Starts.Now)),
                States.HandingOver => Receiving(signal),
                States.Case => Answering(signal).Append(("its case closes", Marking.CaseClosed(signal, region, Starts.Now))),
                _ => [],
            },
        ]).Select(move => (move.Event, Joining.Look(move.Next)));
    }

    private IEnumerable<(string, Step)> Passing(SignalDossier signal)
    {
        if (signal.Turn.DueAt is not null)
            yield return ($"time passes in {signal.State}", Timing.Due(signal, signal.State, signal.Turn.Generation, region, Starts.Now));
    }

    private IEnumerable<(string, Step)> Telling(SignalDossier signal)
    {
        yield return ("a source strengthens it", Adding.FromSource(signal, [], true, ["earlier_signal_same_person"], region, Starts.Now));
        yield return ("the reporter tells more", Adding.ByReporter(signal, null, new Reply { Text = "-" }, region, Starts.Now, Starts.Now));
        if (Caring.Call(signal, Guid.Empty, region, Starts.Now) is { } called)
            yield return ("care is called in", called.Step);
        foreach (var to in asks.In(signal.Municipality, "signal", []))
        {
            if (Caring.Ask(signal, to, Ids("asked"), Ids("victim"), Starts.Now) is { } asked)
                yield return ($"care asks {to.Partner}", asked.Step);
        }

        foreach (var righted in Ruled("it proves to be no sex work", Rectifying.Rectify(signal, _noSexWork, region, Starts.Now)))
            yield return righted;
        foreach (var added in Ruled("staff add a fact", Adding.ByStaff(signal, new Fact { Source = "analist", Origin = "own", At = Starts.Now }, region, Starts.Now)))
            yield return added;
    }

    // Who comes into view and goes out of it; the same for everybody, for whether anybody is left is all that is read of it.
    private IEnumerable<(string, Step)> InRole(SignalDossier signal)
    {
        var known = signal.InView().FirstOrDefault();
        if (known is null)
            yield return ("a source tells of a victim", Adding.FromSource(signal, [new Fact { Source = "kvk", Origin = "register", At = Starts.Now, Persons = [_victim] }], false, [], region, Starts.Now));
        foreach (var assessed in Ruled("a victim is rejected", Marking.Role(signal, (known ?? _victim).Id, "victim", "rejected"))
            .Concat(Ruled("a victim is confirmed", Marking.Role(signal, (known ?? _victim).Id, "victim", "confirmed"))))
            yield return assessed;
    }

    private IEnumerable<(string, Step)> Rating(SignalDossier signal) => ((string[])["y", "n", "sources_missing"])
        .Select(level => ($"rated {level}", Arriving.Rated(signal, new Strength(signal.Round, level, [], []), [], region, Starts.Now)))
        .Concat(Merging(signal));

    private IEnumerable<(string, Step)> Merging(SignalDossier signal)
    {
        var other = signal with { SignalId = Guid.AllBitsSet, State = States.ToAssess };
        return Linking.Merge(signal, other, region, Starts.Now) is Ruling<(Step From, Step Into)>.Go(var (from, _)) ? [("merged with an earlier signal", from)] : [];
    }

    private IEnumerable<(string, Step)> Judging(SignalDossier signal) =>
    [
        .. region.Assessment.Consults.Select(may => may.Partner).Concat(region.Tables.Select(table => table.Id))
            .SelectMany(partner => Ruled($"consult {partner}", Consulting.Consult(signal, [partner], "-", Ids, region, Starts.Now))),
        .. Ruled("ask the reporter", Asking.Ask(signal, region.Questions.Keys.First(), Guid.Empty, region, Starts.Now)),
        .. region.Assessment.WaysOut.SelectMany(way => Ruled($"decide none, {way.Code}", Decide(signal, "none", way.Code, []))),
        .. Ruled("offer it to another region", Decide(signal, "none", Transferring.WayOut, [], new Destination(elsewhere, null))),
        .. region.Assessment.Levels.SelectMany(level => _strands.Where(strands => region.TrackOf(Deciding.Strands(signal, strands)) is not null).SelectMany(strands =>
            Ruled($"decide {level}, {string.Join(" + ", strands)}", Decide(signal, level, null, strands)))),
    ];

    private IEnumerable<(string, Step)> Answering(SignalDossier signal) => signal.Consultations.Where(asked => asked.Status == "open").SelectMany(asked => ((string, Step)[])
    [
        ($"{asked.Partner} answers", Consulting.Answered(signal, asked.Id, "unknown", null, region, Starts.Now)),
        ($"{asked.Partner} will not answer", Consulting.Refused(signal, asked.Id, "refused_by_partner", null, region, Starts.Now)),
    ]);

    private IEnumerable<(string, Step)> Receiving(SignalDossier signal)
    {
        if (signal.Offer is { } offer)
        {
            return Ruled("the other region accepts", Transferring.Accept(signal, offer.TransferId, elsewhere, Starts.Now))
                .Concat(Ruled("the other region refuses", Transferring.Refuse(signal, offer.TransferId, region, Starts.Now)));
        }

        var last = signal.HandedOver!;
        return
        [
            ($"{last.Partner} gets it", Referring.Delivered(signal, last.Id, region, Starts.Now)),
            ($"{last.Partner} accepts", Referring.Responded(signal, last.Id, "accepted", null, null, region, Starts.Now)),
            ($"{last.Partner} refuses", Referring.Refused(signal, last.Id, "refused_by_partner", null, region, Starts.Now)),
        ];
    }

    private IEnumerable<(string, Step)> TakenLate(SignalDossier signal) => signal.HandedOver is { Status: "requested" or "delivered" } late
        ? [($"{late.Partner} accepts after its time", Referring.Responded(signal, late.Id, "accepted", null, null, region, Starts.Now))]
        : [];

    private Ruling<Step> Decide(SignalDossier signal, string level, string? wayOut, IReadOnlyList<string> strands, Destination? to = null) => Deciding.Decide(
        signal, new Decision { Level = level, WayOut = wayOut, Strands = strands, Motivation = "-", By = "-", At = Starts.Now }, Ids, region, Starts.Now, to);

    private static IEnumerable<(string, Step)> Ruled(string name, Ruling<Step> ruling) => ruling is Ruling<Step>.Go(var step) ? [(name, step)] : [];

    private Guid Ids(string purpose) => ids.Of(purpose);

    internal static IEnumerable<IReadOnlyList<string>> Subsets(IReadOnlyList<string> of) =>
        Enumerable.Range(0, 1 << of.Count).Select(set => (IReadOnlyList<string>)[.. of.Where((_, i) => (set & (1 << i)) != 0)]);
}
