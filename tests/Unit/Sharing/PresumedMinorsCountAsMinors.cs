using Keten.Sharing;
using Keten.Sharing.Consents;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>Whose age is disputed is treated as a minor; the assessor may say so whatever the papers say (sharing.md).</summary>
public sealed class PresumedMinorsCountAsMinors
{
    private static readonly Person _adult = Sample.Victim with { Unaccompanied = true };
    private static readonly Dossier _known = Sample.Of(_adult);
    private static readonly Dossier _presumed = _known with { ByHand = new ByHand { Version = 1, PresumedMinors = [_adult.Id] } };
    private static readonly Request _nidos = Sample.Asks("nidos", "care", "case", "care") with { Person = _adult.Id };

    [Fact]
    public void for_the_guardian_of_children_alone() =>
        Assert.Equal((false, true), (Gets(_nidos, _known, "victim.name"), Gets(_nidos, _presumed, "victim.name")));

    [Fact]
    public void for_veilig_thuis()
    {
        Dossier Sent(Dossier dossier) => dossier with { Report = dossier.Report with { Reporter = dossier.Report.Reporter with { Meldcode = "hub_sends" } } };
        var request = Sample.Asks("veilig_thuis", "protect");
        Assert.Equal((false, true), (Gets(request, Sent(_known), "victim.name"), Gets(request, Sent(_presumed), "victim.name")));
    }

    [Fact]
    public void for_the_band_of_ages()
    {
        var request = Sample.Asks("police_investigation", "judge");
        Assert.Contains(("victim.birthDate", "\"18+\""), Sample.Seen(request, _known));
        Assert.Contains(("victim.birthDate", "\"0-17\""), Sample.Seen(request, _presumed));
    }

    [Fact]
    public void for_whose_permit_it_takes()
    {
        Assert.Equal(Maturity.FromSixteen, Subject.Of(_known, Sample.Today).Single().Maturity);
        Assert.Equal(Maturity.Unknown, Subject.Of(_presumed, Sample.Today).Single().Maturity);
    }

    [Fact]
    public void and_for_nobody_else()
    {
        var two = Sample.Of(_adult, Sample.AsylumSeeker);
        var presumed = two with { ByHand = new ByHand { Version = 1, PresumedMinors = [Sample.AsylumSeeker.Id] } };
        Assert.False(Minority.MayBeMinor(presumed, _adult.Id, Sample.Today));
        Assert.True(Minority.MayBeMinor(presumed, Sample.AsylumSeeker.Id, Sample.Today));
    }

    [Fact]
    public void a_child_by_the_papers_stays_in_its_own_band() =>
        Assert.Contains(("victim.birthDate", "\"12-15\""), Sample.Seen(Sample.Asks("police_investigation", "judge"), Sample.Of(Sample.Minor) with { ByHand = new ByHand { PresumedMinors = [Sample.Minor.Id] } }));

    private static bool Gets(Request request, Dossier dossier, string path) => Sample.Seen(request, dossier).Any(field => field.Path == path);
}
