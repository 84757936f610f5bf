using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>The assessor presumes somebody a minor, until that is taken back or the age is established.</summary>
public sealed class MinorsArePresumed
{
    private static readonly Person _adult = A.Victim with { Id = Guid.Parse("00000000-0000-0000-0000-0000000000ad"), BirthDate = new DateOnly(1999, 4, 12) };
    private static readonly SignalDossier _signal = A.ToAssess with { Report = A.Report with { Persons = [_adult] }, SpecificVictim = true };

    private static SignalDossier Presumed => A.Go(Presume(_signal, true));

    [Fact]
    public void for_the_route_and_for_what_everybody_gets()
    {
        Assert.True(Presumed.MinorVictim);
        Assert.Equal([_adult.Id], Contents.Of(Presumed).ByHand!.PresumedMinors);
        Assert.Single(Assert.IsType<Ruling<Step>.Go>(Presume(_signal, true)).Step.Effects.OfType<Effect.ChangeSharing>());
    }

    [Fact]
    public void taken_back_it_is_as_the_papers_say()
    {
        var back = A.Go(Presume(Presumed, false));
        Assert.False(back.MinorVictim);
        Assert.Empty(Contents.Of(back).ByHand!.PresumedMinors);
        Assert.Equal(2, Contents.Of(back).ByHand!.Version);
    }

    [Fact]
    public void a_birth_date_that_is_put_right_establishes_the_age_and_one_that_is_only_wrong_does_not()
    {
        Assert.Empty(A.Go(Rectify("1998-04-12")).PresumedMinors);
        Assert.False(A.Go(Rectify("1998-04-12")).MinorVictim);
        Assert.True(A.Go(Rectify("2012-04-12")).MinorVictim);
        Assert.Single(A.Go(Rectify(null)).PresumedMinors);
        Assert.True(A.Go(Rectify(null)).MinorVictim);
    }

    [Fact]
    public void a_signal_about_a_minor_is_not_held()
    {
        Assert.Equal("to_assess", A.Go(Presume(A.Held with { Report = _signal.Report }, true)).State);
        Assert.Equal("held", A.Go(Presume(A.Held with { Report = A.Report with { Persons = [_adult with { Roles = ["suspect"] }] } }, true)).State);
    }

    [Fact]
    public void merged_it_goes_along()
    {
        var merged = Assert.IsType<Ruling<(Step From, Step Into)>.Go>(Linking.Merge(Presumed, A.ToAssess with { SignalId = Guid.NewGuid() }, A.Region, A.Now)).Step.Into;
        Assert.Equal([_adult.Id], Contents.Of(merged.Signal).ByHand!.PresumedMinors);
        Assert.Single(merged.Effects.OfType<Effect.ChangeSharing>());
    }

    [Fact]
    public void only_of_who_is_in_view_once_and_while_it_is_open()
    {
        Assert.IsType<Ruling<Step>.Missing>(Marking.PresumeMinor(_signal, Guid.NewGuid(), true, A.Region, A.Now));
        Assert.Equal("already_done", Assert.IsType<Ruling<Step>.No>(Presume(Presumed, true)).Code);
        Assert.Equal("already_done", Assert.IsType<Ruling<Step>.No>(Presume(_signal, false)).Code);
        Assert.Equal("wrong_state", Assert.IsType<Ruling<Step>.No>(Presume(_signal with { State = States.Closed }, true)).Code);
    }

    private static Ruling<Step> Presume(SignalDossier known, bool presumed) => Marking.PresumeMinor(known, _adult.Id, presumed, A.Region, A.Now);

    private static Ruling<Step> Rectify(string? value) => Rectifying.Rectify(Presumed, new Correction
    {
        Field = "person.birthDate",
        Person = _adult.Id,
        Wrong = "1999-04-12",
        Value = value,
        By = "aandachtsfunctionaris",
        At = A.Now,
    }, A.Region, A.Now);
}
