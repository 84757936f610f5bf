using Keten.Sharing.Consents;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>An objection ends what rests on a task, and nothing that rests on the law or on danger; the record names the statement.</summary>
public class WhatPersonsSayDecides
{
    private static readonly Guid Said = new("00000000-0000-0000-0000-00000000005a");

    private static readonly Request Protects = Sample.Asks("zvh_safety_member", "protect", "case", "care");

    [Fact]
    public void an_objection_takes_away_what_is_hers_and_leaves_the_rest()
    {
        var before = Sample.Seen(Protects, Sample.Dossier);
        var ruling = Sample.Decide(Protects with { Consents = [Objects("any")] }, Sample.Dossier)!;

        Assert.Contains(before, field => field.Path == "victim.name");
        Assert.DoesNotContain(ruling.View.Fields, field => field.Path.StartsWith("victim.", StringComparison.Ordinal));
        Assert.Equal(before.Where(field => !field.Path.StartsWith("victim.", StringComparison.Ordinal)).Select(field => field.Path), ruling.View.Fields.Select(field => field.Path));
        Assert.Equal([Said], ruling.Decision.Consents);
    }

    [Theory]
    [InlineData("zvh_safety_member", "identity", "victim.name", "victim.phone")]
    [InlineData("zvh-gelderland-midden", "victim.phone", "victim.phone", "victim.name")]
    [InlineData("any", "contact", "victim.email", "victim.gender")]
    public void one_of_some_data_takes_away_that(string recipient, string data, string gone, string kept)
    {
        var seen = Sample.Seen(Protects with { Consents = [Objects(recipient, data)] }, Sample.Dossier).Select(field => field.Path).ToList();

        Assert.DoesNotContain(gone, seen);
        Assert.Contains(kept, seen);
    }

    [Theory]
    [InlineData("shelter", "any")]
    [InlineData("zvh_safety_member", "health")]
    public void one_that_is_about_others_or_other_data_changes_nothing(string recipient, string data) =>
        Assert.Equal(Sample.Seen(Protects, Sample.Dossier), Sample.Seen(Protects with { Consents = [Objects(recipient, data)] }, Sample.Dossier));

    [Fact]
    public void somebody_elses_says_nothing_of_her() =>
        Assert.Equal(Sample.Seen(Protects, Sample.Dossier), Sample.Seen(Protects with { Consents = [Objects("any") with { PersonId = Sample.Suspect.Id }] }, Sample.Dossier));

    [Fact]
    public void taken_back_it_is_as_if_it_was_never_said() =>
        Assert.Equal(Sample.Seen(Protects, Sample.Dossier), Sample.Seen(Protects with { Consents = [Objects("any") with { WithdrawnAt = Protects.At.AddHours(-1) }] }, Sample.Dossier));

    [Fact]
    public void in_danger_and_under_the_meldcode_it_goes_all_the_same()
    {
        var alarm = Sample.Asks("police_emergency", "alarm") with { Acute = "claimed" };
        Assert.Equal(Sample.Seen(alarm, Sample.Dossier), Sample.Seen(alarm with { Consents = [Objects("any")] }, Sample.Dossier));

        var report = Sample.Asks("veilig_thuis", "protect");
        Assert.Equal(Sample.Seen(report, Sample.Whole), Sample.Seen(report with { Consents = [Objects("any") with { PersonId = Sample.Minor.Id }] }, Sample.Whole));
    }

    private static Statement Objects(string recipient, string data = "any") => new()
    {
        Id = Said,
        PersonId = Sample.Victim.Id,
        Recipient = recipient,
        Data = [data],
        Purposes = ["any"],
        From = Protects.At.AddDays(-2),
        Giver = "self",
        Says = "objection",
        GivenAt = Protects.At.AddDays(-2),
    };
}
