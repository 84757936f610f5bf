using Keten.Regie.Dossiers;
using Keten.Regie.Link;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>routes.md: rectify is an event of its own; a correction goes to everyone who received the wrong value.</summary>
public sealed class ValuesArePutRight
{
    private static readonly Guid _who = Guid.Parse("00000000-0000-0000-0000-0000000000a1");

    private static Report Report => A.Report with
    {
        Persons = [A.Victim with { Id = _who, BirthDate = new DateOnly(1999, 4, 12) }],
        Locations = [new Location { Kind = "dwelling", Street = "Proefweg", HouseNumber = "7", Postcode = "6511AE", City = "Nijmegen" }],
    };

    private static SignalDossier Told => A.ToAssess with { Report = Report, SpecificVictim = true };

    private static Correction Birth(string wrong = "1999-04-12", string? value = "2012-04-12") => Of("person.birthDate", wrong, value, _who);

    public static TheoryData<string> States => [.. Everywhere.Keys];

    private static Dictionary<string, SignalDossier> Everywhere => new()
    {
        ["enriching"] = A.Enriching,
        ["held"] = A.Held,
        ["awaiting_reporter"] = A.AwaitingReporter,
        ["to_assess"] = A.ToAssess,
        ["consulting"] = A.Consulting,
        ["to_decide"] = A.ToDecide,
        ["handing_over"] = A.HandingOver,
        ["case"] = A.InCase,
        ["closed"] = A.Go(A.Route.Decide(A.ToDecide, "none", "nothing_found")),
    };

    [Theory]
    [MemberData(nameof(States))]
    public void in_every_state_and_only_what_waits_is_rated_first(string state)
    {
        var known = Everywhere[state] with { Report = Report };
        var step = Assert.IsType<Ruling<Step>.Go>(Rectifying.Rectify(known, Birth(), A.Region, A.Now)).Step;

        Assert.Equal(new DateOnly(2012, 4, 12), step.Signal.Report!.Persons[0].BirthDate);
        Assert.Equal(state == "held" ? "enriching" : state, step.Signal.State);
        Assert.Equal(known.Feedback, step.Signal.Feedback);
        Assert.Equal([new Effect.Correct(Birth(), state == "closed")], step.Effects.OfType<Effect.Correct>());
        Assert.Equal(known.Round + 1, Assert.Single(step.Effects.OfType<Effect.Rate>()).Round);
        if (state is not ("held" or "enriching"))
            Assert.Equal(known.Turn, step.Signal.Turn);
    }

    [Fact]
    public void what_was_wrong_is_kept_with_who_put_it_right_and_when() => Assert.Equal([Birth()], A.Go(Rectify(Told, Birth())).Corrections);

    [Fact]
    public void in_facts_too_whoever_said_it()
    {
        var told = Told with { Facts = [A.Fact("brp", Report.Persons[0])], Added = [A.Fact("analist", Report.Persons[0])] };
        var righted = A.Go(Rectify(told, Birth(value: null)));

        Assert.All(righted.InView(), person => Assert.Null(person.BirthDate));
        Assert.Equal(3, righted.InView().Count());
    }

    [Fact]
    public void what_follows_from_a_value_follows_from_the_right_one()
    {
        Assert.True(A.Go(Rectify(Told, Birth())).MinorVictim);
        Assert.False(A.Go(Rectify(A.Go(Rectify(Told, Birth())), Birth("2012-04-12", "1999-04-12"))).MinorVictim);
        Assert.True(A.Go(Rectify(Told with { MinorVictim = true }, Birth(value: "1998-04-12"))).MinorVictim);
        Assert.True(A.Go(Rectify(Told, Birth(value: null))).SpecificVictim);
    }

    [Fact]
    public void the_municipality_where_it_came_of_the_place()
    {
        var there = A.Region.Municipalities.First(one => one.Name != "Nijmegen").Name;
        var moved = Of("location.city", "Nijmegen", there);
        var told = Told with { Report = Report with { Locations = [Report.Locations[0] with { Postcode = null }] } };

        Assert.Equal(there, A.Go(Rectify(told, moved)).Municipality);
        Assert.Equal("Nijmegen", A.Go(Rectify(told with { Report = told.Report! with { Municipality = "Nijmegen" } }, moved)).Municipality);
        Assert.Equal("Nijmegen", A.Go(Rectify(told, Of("location.city", "Nijmegen", "Verzonnenstad"))).Municipality);
    }

    [Fact]
    public void what_it_does_not_say_cannot_be_wrong_in_it()
    {
        Assert.Equal(("#/wrong", "unknown_value"), Refused(Rectify(Told, Birth("1998-04-12"))));
        Assert.Equal(("#/person", "unknown_person"), Refused(Rectify(Told, Birth() with { Person = Guid.NewGuid() })));
        Assert.Equal((null, "already_done"), Refused(Rectify(A.Go(Rectify(Told, Birth())), Birth())));
        Assert.Equal((null, "moved_on"), Refused(Rectify(Told with { State = Keten.Regie.Route.States.Merged }, Birth())));
    }

    [Fact]
    public void everybody_who_was_asked_or_told_hears_of_it_but_our_own_tables()
    {
        var told = A.Consulting with
        {
            Alarm = new Alarm("raised", A.Now),
            Consultations = [.. A.Consulting.Consultations, A.Consulting.Consultations[0] with { Id = Guid.NewGuid(), Partner = "drieluik" }],
            CareReferrals = [new Referral { Id = Guid.NewGuid(), Partner = "moviera", Purpose = "care", Sequence = 1, RequestedAt = A.Now }],
            Referrals = [new Referral { Id = Guid.NewGuid(), Partner = "hulp", Purpose = "care", Sequence = 1, RequestedAt = A.Now, Status = "refused" }],
        };

        Assert.Equal(["avim", "hulp", "meldkamer", "moviera", "nla"], Rectifying.Told(told, false, A.Region).Select(one => one.Partner).Order());
        Assert.All(Rectifying.Told(told, false, A.Region), one => Assert.False(one.Ended));
        Assert.All(Rectifying.Told(told, true, A.Region), one => Assert.True(one.Ended));
        Assert.True(Rectifying.Told(told with { Alarm = new Alarm("resolved", A.Now) }, false, A.Region).Single(one => one.Partner == "meldkamer").Ended);
        Assert.Equal(A.Case.Referrals.Select(one => one.Partner), Rectifying.Told(A.Case).Select(one => one.Partner));
    }

    [Fact]
    public void what_was_merged_into_it_said_the_same_to_others()
    {
        var from = Told with { SignalId = Guid.Parse("00000000-0000-0000-0000-000000000002") };
        var merged = Assert.IsType<Ruling<(Step From, Step Into)>.Go>(Linking.Merge(from, A.ToAssess, A.Region, A.Now)).Step;
        var step = Assert.IsType<Ruling<Step>.Go>(Rectify(merged.Into.Signal, Birth())).Step;
        var source = Assert.Single(step.Effects.OfType<Effect.CorrectSource>());
        var there = Rectifying.Right(merged.From.Signal, source.Correction, source.Ended, A.Region);

        Assert.Equal(from.SignalId, source.SignalId);
        Assert.Equal(new DateOnly(2012, 4, 12), there.Signal.Report!.Persons[0].BirthDate);
        Assert.Equal([new Effect.Correct(Birth(), false)], there.Effects);
        Assert.Equal("merged", there.Signal.State);
    }

    [Fact]
    public void what_was_put_right_before_a_merge_stays_hidden_after_it()
    {
        var from = A.Go(Rectify(Told, Birth())) with { SignalId = Guid.Parse("00000000-0000-0000-0000-000000000002") };

        Assert.Equal([Birth()], Assert.IsType<Ruling<(Step From, Step Into)>.Go>(Linking.Merge(from, A.ToAssess, A.Region, A.Now)).Step.Into.Signal.Corrections);
    }

    [Fact]
    public void a_request_says_all_that_is_wrong_with_it()
    {
        static string[] Wrong(LinkRequest body) => [.. Rectified.Check(body, new DateOnly(2026, 11, 2)).Select(error => $"{error.Pointer} {error.Code}")];
        var right = new LinkRequest { Do = "rectify", Field = "person.bsn", Person = _who, Wrong = "999990342", Value = "999990354" };

        Assert.Empty(Wrong(right with { Value = null }));
        Assert.Equal(["#/value bsn_invalid"], Wrong(right with { Value = "999990341" }));
        Assert.Equal(["#/value same_value"], Wrong(right with { Value = " 999990342 " }));
        Assert.Equal(["#/value required"], Wrong(right with { Value = " " }));
        Assert.Equal(["#/signalId not_here", "#/wrong required", "#/person required"], Wrong(right with { SignalId = _who, Wrong = " ", Person = null, Value = null }));
        Assert.Equal(["#/field unknown_code"], Wrong(right with { Field = "person.health" }));
        Assert.Equal(["#/field required"], Wrong(right with { Field = null }));
        Assert.Equal(["#/person not_here"], Wrong(right with { Field = "location.city", Value = "Anders" }));
    }

    private static Ruling<Step> Rectify(SignalDossier known, Correction correction) => Rectifying.Rectify(known, correction, A.Region, A.Now);

    private static (string?, string) Refused(Ruling<Step> ruling) => ruling switch
    {
        Ruling<Step>.Wrong wrong => (wrong.Pointer, wrong.Code),
        Ruling<Step>.No no => (null, no.Code),
        _ => throw new InvalidOperationException("it went"),
    };

    private static Correction Of(string field, string wrong, string? value, Guid? person = null) =>
        new() { Field = field, Person = person, Wrong = wrong, Value = value, By = "aandachtsfunctionaris", At = A.Now };
}
