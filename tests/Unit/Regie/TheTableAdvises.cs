using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

public sealed class TheTableAdvises
{
    private static readonly Region West = A.Regions.Get("west-friesland");
    private static readonly Region Groningen = A.Regions.Get("groningen");

    private static SignalDossier Brought => A.Go(A.Route.Consult(A.In("groningen"), Groningen, "drieluik"));

    [Fact]
    public void a_signal_goes_onto_the_agenda_of_the_next_meeting_until_the_day_after_it()
    {
        var meeting = Groningen.Tables[0].MeetingFrom(DutchDays.Of(A.Now));
        Assert.Equal((States.AtTable, "ketenregisseur"), (Brought.State, Brought.Turn.Owner));
        Assert.Equal(DutchDays.Start(meeting.AddDays(1)), Brought.Turn.DueAt);
        Assert.Equal("drieluik", Meeting.On(Brought)!.Partner);
    }

    [Fact]
    public void what_it_advised_goes_to_the_assessor_once()
    {
        var advised = A.Go(Meeting.Agree(Brought, "drieluik", "supports", "made up", Groningen, A.Now));
        Assert.Equal((States.ToDecide, "answered", "supports", "made up"), (advised.State, advised.Consultations[0].Status, advised.Consultations[0].Answer, advised.Consultations[0].Text));
        Assert.Equal("wrong_state", Assert.IsType<Ruling<Step>.No>(Meeting.Agree(advised, "drieluik", "supports", "made up", Groningen, A.Now)).Code);
        Assert.Null(Meeting.On(advised));
    }

    [Fact]
    public void another_table_has_nothing_to_say_of_it() =>
        Assert.IsType<Ruling<Step>.No>(Meeting.Agree(Brought, "kwartaaloverleg", "supports", "made up", Groningen, A.Now));

    [Fact]
    public void a_table_takes_signals_of_its_municipalities_only_alone_and_while_they_are_judged()
    {
        var hoorn = A.In("west-friesland", "Hoorn");
        Assert.IsType<Ruling<Step>.Go>(A.Route.Consult(hoorn, West, "lokale-ondermijningstafel"));
        Assert.Equal("#/partners/0", Wrong(A.Route.Consult(A.In("west-friesland", "Opmeer"), West, "lokale-ondermijningstafel")).Pointer);
        Assert.Equal("#/partners/0", Wrong(A.Route.Consult(hoorn, West, "regionale-ondermijningstafel")).Pointer);
        Assert.Equal("#/partners/0", Wrong(A.Route.Consult(hoorn, West, "lokale-ondermijningstafel", "zvh-noord-holland-noord-zorg")).Pointer);
        Assert.Equal("wrong_state", Assert.IsType<Ruling<Step>.No>(A.Route.Consult(Brought, Groningen, "drieluik")).Code);
    }

    [Fact]
    public void groningen_decides_nothing_before_it()
    {
        var asked = A.Route.AnswerAll(A.Go(A.Route.Consult(A.In("groningen"), Groningen, "avim"))) with { State = States.ToDecide };
        foreach (var (level, wayOut, strands) in ((string, string?, string[])[])[("none", "nothing_found", []), ("suspicion", null, ["care"])])
        {
            Assert.Equal("table_first", Assert.IsType<Ruling<Step>.No>(A.Route.Decide(asked, Groningen, A.Now, level, wayOut, strands)).Code);
            Assert.IsType<Ruling<Step>.Go>(A.Route.Decide(A.Go(Meeting.Agree(Brought, "drieluik", "unknown", "made up", Groningen, A.Now)), Groningen, A.Now, level, wayOut, strands));
        }

        Assert.IsType<Ruling<Step>.No>(A.Route.Offer(A.In("groningen"), "arnhem"));
    }

    [Fact]
    public void in_west_friesland_care_does_not_stand_in_for_the_table_and_pct_does_for_sex_work_alone()
    {
        var sexWork = A.In("west-friesland", "Hoorn", A.Report with { Forms = ["sexual"] });
        SignalDossier Asked(SignalDossier signal, string partner) => Answered(A.Go(A.Route.Consult(signal, West, partner)));
        Assert.Equal("table_first", Early(Asked(sexWork, "zvh-noord-holland-noord-zorg")));
        Assert.Null(Early(Asked(sexWork, "pct")));
        // PCT judged it elsewhere, before it turned out to be no sex work.
        Assert.Equal("table_first", Early(Asked(sexWork, "pct") with { Report = A.Report }));
    }

    [Fact]
    public void where_there_is_no_local_table_police_judge_and_care_does_not()
    {
        var opmeer = A.In("west-friesland", "Opmeer");
        SignalDossier Asked(string partner) => Answered(A.Go(A.Route.Consult(opmeer, West, partner)));
        Assert.Equal("consult_first", Early(opmeer));
        Assert.Equal("consult_first", Early(Asked("zvh-noord-holland-noord-zorg")));
        Assert.Null(Early(Asked("avim")));
        Assert.Equal("#/partners/0", Wrong(A.Route.Consult(A.In("west-friesland", "Hoorn"), West, "avim")).Pointer);
    }

    private static string? Early(SignalDossier signal) =>
        A.Route.Decide(signal, West, A.Now, "none", "nothing_found") is Ruling<Step>.No no ? no.Code : null;

    private static SignalDossier Answered(SignalDossier signal) => signal.Consultations.Aggregate(signal, (so_far, asked) =>
        Consulting.Answered(so_far, asked.Id, "supports", null, West, A.Now).Signal);

    private static Ruling<Step>.Wrong Wrong(Ruling<Step> ruling) => Assert.IsType<Ruling<Step>.Wrong>(ruling);
}
