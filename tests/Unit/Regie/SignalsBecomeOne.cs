using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

public sealed class SignalsBecomeOne
{
    private static readonly Guid Other = Guid.Parse("00000000-0000-0000-0000-000000000002");

    private static SignalDossier Target => A.ToAssess with { SignalId = Other };

    [Fact]
    public void signals_that_belong_together_are_linked_and_unlinked_once()
    {
        var linked = A.Go(Linking.Link(A.ToAssess, Other, true));
        Assert.Equal([Other], linked.Links);
        Assert.Equal("already_done", Assert.IsType<Ruling<Step>.No>(Linking.Link(linked, Other, true)).Code);
        Assert.Empty(A.Go(Linking.Link(linked, Other, false)).Links);
        Assert.IsType<Ruling<Step>.No>(Linking.Link(A.ToAssess, Other, false));
    }

    [Fact]
    public void the_same_as_another_ends_here_and_goes_on_there()
    {
        var known = A.ToAssess with { Facts = [A.Fact()], Report = A.Report with { Narrative = "seen", Persons = [A.Victim] } };
        var (from, into) = Merged(known, Target);
        Assert.Equal((States.Merged, null, Other), (from.Signal.State, from.Signal.Turn.Owner, from.Signal.Into));
        Assert.Equal("passed_on", from.Signal.Feedback[^1].Code);
        Assert.Equal(new Effect.Merged(Other, null), Assert.Single(from.Effects.OfType<Effect.Merged>()));
        Assert.Equal([A.SignalId], into.Signal.Sources);
        Assert.Single(into.Signal.Facts);
        Assert.Equal(("seen", "reporter", A.SignalId), (into.Signal.Added[0].Text, into.Signal.Added[0].Source, into.Signal.Added[0].Signals[0]));
        Assert.Equal(States.ToAssess, into.Signal.State);
    }

    [Fact]
    public void what_a_fact_has_no_room_for_goes_along_so_that_the_right_partner_may_be_asked()
    {
        var known = A.ToAssess with { Report = A.Report with { Forms = ["sexual"], Vehicles = [new Vehicle { LicensePlate = "XX-99-XX" }] } };
        var into = Merged(known, Target).Into.Signal;
        Assert.Equal(["sexual"], into.Report!.Forms);
        Assert.Equal("XX-99-XX", Assert.Single(into.Report.Vehicles).LicensePlate);
        var west = A.Regions.Get("west-friesland");
        Assert.NotNull(Consulting.Unfit(Target, "pct", west));
        Assert.Null(Consulting.Unfit(into, "pct", west));
    }

    [Fact]
    public void only_with_another_of_the_region_that_was_not_merged_itself_and_before_it_is_decided()
    {
        Assert.Equal("#/signalId", Wrong(A.ToAssess, A.ToAssess).Pointer);
        Assert.Equal("#/signalId", Wrong(A.ToAssess, Target with { Region = "arnhem" }).Pointer);
        Assert.Equal("moved_on", No(A.ToAssess, Target with { State = States.Merged }).Code);
        foreach (var late in (SignalDossier[])[A.Consulting, A.AwaitingReporter, A.HandingOver, A.InCase])
            Assert.Equal("wrong_state", No(late, Target).Code);
    }

    [Fact]
    public void a_held_or_closed_signal_wakes_and_so_does_its_case()
    {
        Assert.Equal(States.Enriching, Merged(A.ToAssess, A.Held with { SignalId = Other }).Into.Signal.State);
        Assert.Equal(States.ToAssess, Merged(A.ToAssess, Target with { State = States.Closed }).Into.Signal.State);
        var into = Merged(A.ToAssess, A.InCase with { SignalId = Other, State = States.Closed }).Into;
        Assert.Equal(States.Case, into.Signal.State);
        Assert.Single(into.Effects.OfType<Effect.ReopenCase>());
    }

    [Fact]
    public void what_comes_later_is_told_there_and_opens_only_what_it_would_open_if_it_were_its_own()
    {
        var merged = Merged(A.ToAssess, Target).From.Signal;
        Effect.PassOn Told(Step step) => Assert.Single(step.Effects.OfType<Effect.PassOn>());
        var address = Told(Adding.FromSource(merged, [A.Fact()], true, ["earlier_signal_same_address"], A.Region, A.Now));
        var person = Told(Adding.FromSource(merged, [A.Fact()], true, ["earlier_signal_same_person"], A.Region, A.Now));
        var nothing = Told(Adding.FromSource(merged, [A.Fact()], false, [], A.Region, A.Now));
        var rating = Told(Arriving.Rated(merged, new Strength(1, "y", ["kvk_known"], []), [A.Fact()], A.Region, A.Now));
        var reply = Told(Adding.ByReporter(merged, null, new Reply { Text = "made up" }, A.Region, A.Now, A.Now));
        var closed = Target with { State = States.Closed };
        Assert.Equal(
            [States.Closed, States.ToAssess, States.Closed, States.Closed, States.ToAssess],
            ((Effect.PassOn[])[address, person, nothing, rating, reply]).Select(told => Adding.Joined(closed, told, A.Region, A.Now).Signal.State));
        var held = A.Held with { SignalId = Other };
        Assert.Equal(States.Held, Adding.Joined(held, nothing, A.Region, A.Now).Signal.State);
        Assert.Equal(States.Enriching, Adding.Joined(held, address, A.Region, A.Now).Signal.State);
        Assert.IsType<Ruling<Step>.No>(Adding.ByStaff(merged, A.Fact("analist"), A.Region, A.Now));
    }

    [Fact]
    public void its_reporter_hears_the_last_word_with_the_other_once_and_through_a_chain()
    {
        var closes = A.Go(A.Route.Decide(Merged(A.ToAssess, Target).Into.Signal, "none", "nothing_found"));
        Assert.Equal(States.Closed, closes.State);
        var (merged, _) = Merged(A.ToAssess, Target);
        var told = Linking.SourceClosed(merged.Signal, A.Now);
        Assert.Equal("closed", told.Signal.Feedback[^1].Code);
        Assert.Empty(Linking.SourceClosed(told.Signal, A.Now).Effects);
        Assert.Empty(Linking.SourceClosed(A.ToAssess, A.Now).Effects);
        // Merged into one that was merged on: the end of the last is the end of the first.
        var between = merged.Signal with { Sources = [Other] };
        Assert.Equal(Other, Assert.Single(Linking.SourceClosed(between, A.Now).Effects.OfType<Effect.CloseSource>()).SignalId);
    }

    [Fact]
    public void danger_goes_along_with_its_alarm_and_what_is_told_of_that()
    {
        var known = A.ToAssess with { Acute = "claimed", SpecificVictim = true, Alarm = new Alarm("raised", A.Now) };
        var (from, into) = Merged(known, Target);
        Assert.Equal(("claimed", true, "raised"), (into.Signal.Acute, into.Signal.SpecificVictim, into.Signal.Alarm!.State));
        Assert.Empty(Assert.IsType<Ruling<Step>.Go>(Marking.Acute(into.Signal, true, A.Now)).Step.Effects);
        var told = Assert.Single(Marking.Alarm(from.Signal, "acknowledged", A.Now).Effects.OfType<Effect.PassAlarm>());
        Assert.Equal("acknowledged", Marking.Alarm(into.Signal, told.Alarm.State, A.Now, told.Alarm.Of).Signal.Alarm!.State);
        // Its own alarm is another one.
        var own = Merged(known, Target with { Acute = "claimed", Alarm = new Alarm("raised", A.Now) }).Into.Signal;
        Assert.Equal("raised", Marking.Alarm(own, told.Alarm.State, A.Now, told.Alarm.Of).Signal.Alarm!.State);
    }

    [Fact]
    public void an_open_meldcode_choice_stays_the_professionals_until_the_last_word()
    {
        var asked = Arriving.Received(null, A.Message with { ReporterKind = "professional", Meldcode = "undecided", SpecificVictim = true }, A.Report, A.Region, A.Now).Signal;
        var merged = Merged(asked, Target).From.Signal;
        var reminded = Timing.Due(merged, Choosing.Meldcode, merged.MeldcodeReminders, A.Region, A.Now);
        Assert.Equal("question", reminded.Signal.Feedback[^1].Code);
        var sent = Adding.ByReporter(merged, null, new Reply { Meldcode = "hub_sends" }, A.Region, A.Now, A.Now);
        Assert.Equal((Choosing.Meldcode, States.Merged), (Assert.Single(sent.Effects.OfType<Effect.Refer>()).Referral.Strand, sent.Signal.State));
        var over = Linking.SourceClosed(merged, A.Now).Signal;
        Assert.Empty(Timing.Due(over, Choosing.Meldcode, over.MeldcodeReminders, A.Region, A.Now).Effects);
    }

    private static (Step From, Step Into) Merged(SignalDossier known, SignalDossier into) =>
        Assert.IsType<Ruling<(Step From, Step Into)>.Go>(Linking.Merge(known, into, A.Region, A.Now)).Step;

    private static Ruling<(Step From, Step Into)>.Wrong Wrong(SignalDossier known, SignalDossier into) =>
        Assert.IsType<Ruling<(Step From, Step Into)>.Wrong>(Linking.Merge(known, into, A.Region, A.Now));

    private static Ruling<(Step From, Step Into)>.No No(SignalDossier known, SignalDossier into) =>
        Assert.IsType<Ruling<(Step From, Step Into)>.No>(Linking.Merge(known, into, A.Region, A.Now));
}
