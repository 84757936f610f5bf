using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>A claimed role counts until an assessor rejects it: for the route, and for what anybody gets.</summary>
public sealed class RolesAreAssessed
{
    private static readonly Person _claimed = A.Victim with { Id = Guid.Parse("00000000-0000-0000-0000-0000000000aa"), Roles = ["victim", "suspect"] };
    private static readonly SignalDossier _signal = A.ToDecide with { Report = A.Report with { Persons = [_claimed] }, SpecificVictim = true };

    [Fact]
    public void a_rejected_role_counts_for_nothing_any_more()
    {
        var rejected = A.Go(Marking.Role(_signal, _claimed.Id, "victim", "rejected"));

        Assert.False(Deciding.VictimInView(rejected));
        Assert.Equal(["suspect"], Contents.Of(rejected).Report.Persons[0].Roles);
        Assert.Equal(["organised_crime"], A.Go(A.Route.Decide(rejected, "suspicion", null, "organised_crime")).Decision!.Strands);
        // What was reported stays as it was reported.
        Assert.Equal(["victim", "suspect"], rejected.Report!.Persons[0].Roles);
    }

    [Fact]
    public void the_same_person_loses_it_in_facts_too_and_others_keep_theirs()
    {
        var other = A.Victim with { Id = Guid.Parse("00000000-0000-0000-0000-0000000000bb") };
        var rejected = A.Go(Marking.Role(_signal with { Added = [A.Fact("analist", _claimed, other)] }, _claimed.Id, "victim", "rejected"));

        Assert.True(Deciding.VictimInView(rejected));
        Assert.True(rejected.SpecificVictim);
        Assert.Equal(["suspect", "victim"], Contents.Of(rejected).Facts.SelectMany(fact => fact.Persons).SelectMany(person => person.Roles));
    }

    [Fact]
    public void a_rejected_role_may_be_confirmed_after_all()
    {
        var rejected = A.Go(Marking.Role(_signal, _claimed.Id, "victim", "rejected"));
        var confirmed = A.Go(Marking.Role(rejected, _claimed.Id, "victim", "confirmed"));

        Assert.True(Deciding.VictimInView(confirmed));
        Assert.Equal("already_done", Assert.IsType<Ruling<Step>.No>(Marking.Role(confirmed, _claimed.Id, "victim", "confirmed")).Code);
    }

    [Fact]
    public void only_what_was_claimed_of_somebody_in_view_is_assessed()
    {
        Assert.Equal("#/person", Assert.IsType<Ruling<Step>.Wrong>(Marking.Role(_signal, Guid.NewGuid(), "victim", "rejected")).Pointer);
        Assert.Equal("#/role", Assert.IsType<Ruling<Step>.Wrong>(Marking.Role(_signal, _claimed.Id, "witness", "rejected")).Pointer);
    }
}
