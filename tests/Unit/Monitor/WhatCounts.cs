using FsCheck;
using FsCheck.Fluent;
using Keten.Regie.Dossiers;
using Keten.Regie.Monitor;
using Keten.Regie.Route;
using Keten.Sharing;
using Keten.Tests.Unit.Regie;

namespace Keten.Tests.Unit.Monitor;

public sealed class WhatCounts
{
    [Fact]
    public void a_signal_counts_with_its_persons_when_it_arrives_and_never_again()
    {
        var report = A.Report with { Forms = ["labour"], Sectors = ["sex_work_window", "sex_work_club"], Persons = [A.Victim, A.Victim, new Person { Roles = ["suspect", "victim"] }] };
        var step = Arriving.Received(null, A.Message, report, A.Region, A.Now);
        var line = Assert.Single(Counting.Of(step));
        Assert.Equal(
            (1, 1, 1, 3, 3, 1, 1),
            (line.Counts["signals"], line.Counts["signals/form/labour"], line.Counts["signals/sector/sex_work"],
                line.Counts["possible_victims"], line.Counts["possible_victims/form/labour"], line.Counts["suspects"], line.Counts["suspects/sector/sex_work"]));
        Assert.Empty(Counting.Of(Arriving.Rated(step.Signal, new Strength(1, "y", [], []), [], A.Region, A.Now)));
    }

    [Theory]
    [InlineData(new string[0], "unknown")]
    [InlineData(new[] { "unknown", "sexual" }, "sexual")]
    [InlineData(new[] { "labour", "sexual" }, "several")]
    public void a_signal_is_in_one_form(string[] forms, string form) =>
        Assert.Equal(1, Assert.Single(Counting.Of(Arrived(forms, []))).Counts[$"signals/form/{form}"]);

    /// <summary>Were a signal counted under each of its forms, who adds them up would learn how many signals have several.</summary>
    [Fact]
    public void forms_and_sectors_add_up_whatever_signals_overlap() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Gen.ListOf(Gen.SubListOf("sexual", "labour", "criminal", "organ_removal", "unknown")).ToArbitrary(), signals =>
        {
            var counts = Counts.Sum(signals.SelectMany(forms => Counting.Of(Arrived([.. forms], forms.Count > 1 ? ["retail", "school"] : ["transport"]))).Select(line => line.Counts));
            foreach (var figure in Figures.Of(counts, A.Region))
                Assert.All(figure.By, split => Assert.Equal(figure.Count, split.Parts.Sum(part => part.Count)));
        }));

    [Fact]
    public void a_decision_counts_with_its_outcome_its_time_and_who_was_asked()
    {
        var (now, asked) = (A.Now.AddDays(5), A.Consulting);
        var answered = Consulting.Answered(asked, asked.Consultations[0].Id, "supports", null, A.Region, A.Now.AddDays(2)).Signal;
        var known = Consulting.TimedOut(Consulting.Answered(answered, asked.Consultations[0].Id, "against", null, A.Region, now).Signal, A.Region, now).Signal;
        var decision = new Decision { Level = "none", WayOut = "nothing_found", Motivation = "made up", By = "test", At = now };
        var step = Assert.IsType<Ruling<Step>.Go>(Deciding.Decide(known, decision, A.Ids(), A.Region, now)).Step;
        var lines = Counting.Of(step).ToList();
        var counts = Counts.Sum(lines.Select(line => line.Counts));
        Assert.Equal(
            (1, 1, 1, 1, 1),
            (counts["decided"], counts["decided/outcome/nothing_found"], counts["decided/days/4-7"], counts["consultations/partner/avim/days/2-3"], counts["closed_without_case"]));
        Assert.Equal((1, 1), (counts["consultations/partner/avim"], counts["consultations/partner/nla"]));
        Assert.Empty(counts.Codes("consultations/partner/nla/days"));
        Assert.Equal(lines.Count, lines.Select(line => line.Id).Distinct().Count());
    }

    [Fact]
    public void a_closed_case_counts_with_its_prosecution_and_what_care_answered()
    {
        var running = A.Case with { Actions = [new CaseAction("made up", "made up", default, true)] };
        var care = running.Referrals.Single(referral => referral.Purpose == "care");
        var closing = Casework.Refused(running, care.Id, "refused_by_partner", null, A.Region, A.Now).Case;
        var closed = A.Go(Closing.Close(closing, new Dictionary<string, string> { ["care"] = "ended", ["criminal"] = "prosecuted" }, "made up", A.Region, A.Now.AddDays(30)));
        var counts = Counting.Of(closed, A.InCase with { Report = A.Report with { Forms = ["sexual"] } }).Counts;
        Assert.Equal(
            (1, 1, 1, 1, 1, 1),
            (counts["cases_closed"], counts["cases_closed/prosecuted/yes"], counts["cases_closed/prosecuted/yes/form/sexual"],
                counts["cases_closed/days/29-91"], counts["actions"], counts["referrals/purpose/care/answer/refused"]));
        Assert.Equal(counts["referrals"], counts["referrals/purpose/care"] + counts["referrals/purpose/other"]);
    }

    /// <summary>A consultation that a changed region file does not know, and a way out, are still in the total.</summary>
    [Fact]
    public void codes_of_an_older_region_file_are_other()
    {
        var counts = new Counts { Of = new Dictionary<string, int> { ["decided"] = 20, ["decided/outcome/case"] = 5, ["decided/outcome/administrative"] = 15, ["consultations/partner/raad"] = 12 } };
        var figures = Figures.Of(counts, A.Region);
        Assert.Equal(15, figures.Single(figure => figure.Name == "decided").By[0].Parts[^1].Count);
        Assert.Equal(12, figures.Single(figure => figure.Name == "consultations").Count);
    }

    [Theory]
    [InlineData("2026-03-29T21:59:00Z", "2026-03-29T22:01:00Z", "1")] // summer time began: midnight is at 22:00
    [InlineData("2026-01-01T22:59:00Z", "2026-01-01T23:01:00Z", "1")]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T22:00:00Z", "0")]
    [InlineData("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", "92+")]
    public void days_are_those_of_amsterdam(string from, string to, string band) =>
        Assert.Equal(band, Days.Between(DateTimeOffset.Parse(from, null), DateTimeOffset.Parse(to, null)));

    [Fact]
    public void a_median_needs_k()
    {
        Assert.Null(Days.Median([1, 1, 8, 0, 0, 0, 0, 0], 11));
        Assert.Equal("2-3", Days.Median([1, 1, 9, 0, 0, 0, 0, 0], 11));
        Assert.Equal("0", Days.Median([6, 5, 0, 0, 0, 0, 0, 0], 11));
        Assert.Equal("92+", Days.Median([0, 0, 0, 0, 0, 0, 0, 11], 11));
    }

    private static Step Arrived(IReadOnlyList<string> forms, IReadOnlyList<string> sectors) =>
        Arriving.Received(null, A.Message, A.Report with { Forms = forms, Sectors = sectors }, A.Region, A.Now);
}
