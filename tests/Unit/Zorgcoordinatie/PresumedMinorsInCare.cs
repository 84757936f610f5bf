using Keten.Sharing;
using Keten.Tests.Unit.Sharing;
using Keten.Zorgcoordinatie.Advise;
using Keten.Zorgcoordinatie.Consents;
using Keten.Zorgcoordinatie.Follow;

namespace Keten.Tests.Unit.Zorgcoordinatie;

/// <summary>Whom the assessor presumes to be a minor is one to care: where to shelter, and whose permit it takes.</summary>
public sealed class PresumedMinorsInCare
{
    private static readonly DateOnly _today = Sample.Today;

    [Fact]
    public void for_what_fits_and_for_whose_permit_it_takes()
    {
        var presumed = A.Woman with { PresumedMinor = true };
        Assert.Equal("jeugdhulp", Guidance.Of(presumed, A.Region, _today)[0].Partner);
        Assert.Equal(["self", "representative"], Givers.For(presumed, _today));
        Assert.Equal(["self"], Givers.For(A.Woman, _today));
    }

    [Fact]
    public void from_the_dossier_and_from_what_is_said_later()
    {
        var dossier = Sample.Of(Sample.Victim) with { ByHand = new ByHand { PresumedMinors = [Sample.Victim.Id] } };
        Assert.True(VictimsInDossier.Of(dossier).Single().PresumedMinor);
        Assert.False(VictimsInDossier.Of(Sample.Of(Sample.Victim)).Single().PresumedMinor);

        var known = A.TakenOn with { Victims = [A.Woman] };
        var after = Care.Presumed(known, [A.PersonId])!;
        Assert.True(after.Victims[0].PresumedMinor);
        Assert.False(Care.Presumed(after, [])!.Victims[0].PresumedMinor);
        Assert.Null(Care.Presumed(after, [A.PersonId]));
        Assert.Null(Care.Presumed(null, [A.PersonId]));
    }
}
