using Keten.Sharing;
using Keten.Sharing.Delivering;
using Keten.Tests.Unit.Sharing;

namespace Keten.Tests.Unit.Delivering;

/// <summary>What was asked for before it was said for whom, and is kept so.</summary>
public class ForWhomItIs
{
    [Fact]
    public void the_only_victim_in_view_who_is_named_once_it_is_accepted()
    {
        Assert.Contains("victim.name=\"Givenvictim1 Familyvictim1\"", Seen(Sample.Victim, Sample.Suspect), StringComparison.Ordinal);
        Assert.Contains("victim.name=\"Givenvictim1 Familyvictim1\"", Seen(Sample.Victim, Sample.Victim with { Roles = [], Name = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void nobody_where_it_may_be_another()
    {
        Assert.Null(Asked(Sample.Victim, Sample.AsylumSeeker));
        Assert.Null(Asked(Sample.Suspect));
        Assert.Empty(Seen(Sample.Victim, Sample.AsylumSeeker));
        Assert.Empty(Seen(Sample.Victim with { Id = Guid.Empty }));
    }

    [Fact]
    public void and_whom_it_was_asked_for_it_stays_for() =>
        Assert.Equal(Sample.AsylumSeeker.Id, (Of(Sample.Victim) with { Person = Sample.AsylumSeeker.Id }).Asks(Guid.NewGuid(), A.Now).Person);

    private static Guid? Asked(params Person[] persons) => Of(persons).Asks(Guid.NewGuid(), A.Now).Person;

    private static string Seen(params Person[] persons) => Sample.Text(Of(persons).Asks(Guid.NewGuid(), A.Now), Sample.Of(persons));

    private static Delivery Of(params Person[] persons) =>
        A.Referral with { Partner = "opvang", RecipientClass = "shelter", Strands = ["care"], Person = null, Status = "accepted", Dossier = Sample.Of(persons) };
}
