using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Link;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>The assessor finds that two persons are one; of three, each knows the other two.</summary>
public sealed class PersonsAreOne
{
    private readonly Dictionary<Guid, SignalDossier> _signals = [];

    public PersonsAreOne()
    {
        foreach (var nth in (int[])[1, 2, 3])
            _signals.Add(Id(nth), A.ToAssess with { SignalId = Id(nth), Report = A.Report with { Persons = [Somebody(nth)] } });
    }

    [Fact]
    public void each_knows_the_other_and_the_signals_are_linked()
    {
        Says(Link(1, 2));
        Assert.Equal(Who(2), Assert.Single(Same(1)).Other.Id);
        Assert.Equal(Who(1), Assert.Single(Same(2)).Other.Id);
        Assert.Equal([Id(2)], _signals[Id(1)].Links);
        Assert.Equal([Id(1)], _signals[Id(2)].Links);
        Assert.Equal((1, 1), (Contents.Of(_signals[Id(1)]).ByHand!.Version, Contents.Of(_signals[Id(2)]).ByHand!.Version));
        Assert.Equal("already_done", Assert.IsType<Ruling<Step>.No>(Link(2, 1)).Code);
    }

    [Theory]
    [InlineData(1, 2, 2, 3)]
    [InlineData(2, 1, 3, 2)]
    [InlineData(1, 3, 1, 2)]
    public void of_three_each_knows_two(int one, int other, int then, int another)
    {
        Says(Link(one, other));
        Says(Link(then, another));
        foreach (var nth in (int[])[1, 2, 3])
            Assert.Equal(new[] { 1, 2, 3 }.Where(id => id != nth).Select(Who), Same(nth).Select(same => same.Other.Id).Order());
        Assert.All(_signals.Values, signal => Assert.Equal(2, signal.Links.Count));
    }

    [Fact]
    public void who_is_unlinked_is_none_of_them_and_they_stay_one()
    {
        Says(Link(1, 2));
        Says(Link(2, 3));
        Assert.Equal("persons_linked", Assert.IsType<Ruling<Step>.No>(Linking.Link(_signals[Id(1)], Id(2), false)).Code);
        Says(OnePerson.Unlink(_signals[Id(1)], Who(1), Who(3)));
        Assert.Empty(Same(1));
        Assert.Equal(Who(3), Assert.Single(Same(2)).Other.Id);
        Assert.Equal(Who(2), Assert.Single(Same(3)).Other.Id);
        Assert.Equal("already_done", Assert.IsType<Ruling<Step>.No>(OnePerson.Unlink(_signals[Id(1)], Who(1), Who(2))).Code);
    }

    [Fact]
    public void what_is_found_of_one_later_the_other_signal_hears()
    {
        Says(Link(1, 2));
        Assert.Equal(["victim"], Same(2)[0].Other.Said.Single().Roles);
        Says(Marking.Role(_signals[Id(1)], Who(1), "victim", "rejected"));
        Assert.Empty(Same(2)[0].Other.Said.Single().Roles);

        Says(Marking.PresumeMinor(_signals[Id(2)], Who(2), true, A.Region, A.Now));
        Assert.Contains(Who(1), Contents.Of(_signals[Id(1)]).ByHand!.PresumedMinors);
        Assert.Contains(Who(2), Contents.Of(_signals[Id(2)]).ByHand!.PresumedMinors);
    }

    [Fact]
    public void only_who_is_there_and_not_in_what_was_merged()
    {
        Assert.Equal("#/person", Assert.IsType<Ruling<Step>.Wrong>(OnePerson.Link(_signals[Id(1)], Who(2), _signals[Id(2)], Who(2))).Pointer);
        Assert.Equal("#/otherPerson", Assert.IsType<Ruling<Step>.Wrong>(OnePerson.Link(_signals[Id(1)], Who(1), _signals[Id(2)], Who(1))).Pointer);
        Assert.Equal("moved_on", Assert.IsType<Ruling<Step>.No>(OnePerson.Link(_signals[Id(1)], Who(1), _signals[Id(2)] with { State = States.Merged }, Who(2))).Code);
    }

    [Fact]
    public void what_is_merged_goes_along_and_both_are_known_here_then()
    {
        Says(Link(1, 2));
        Says(Link(1, 3));
        var (from, into) = Assert.IsType<Ruling<(Step From, Step Into)>.Go>(Linking.Merge(_signals[Id(1)], _signals[Id(2)], A.Region, A.Now)).Step;
        Carry(from);
        Carry(into);
        Assert.Empty(Same(1));
        Assert.Equal([(Who(1), Who(2)), (Who(1), Who(3)), (Who(2), Who(1)), (Who(2), Who(3))], Same(2).Select(same => (same.Person, same.Other.Id)).Order());
        Assert.All(Same(2), same => Assert.Equal(same.Other.Id == Who(3) ? Id(3) : Id(2), same.SignalId));
        // Elsewhere is known where both are now, and what is known of them there.
        Assert.Equal([(Id(2), Who(1)), (Id(2), Who(2))], Same(3).Select(same => (same.SignalId, same.Other.Id)).Order());
        Assert.All(Same(3), same => Assert.Equal(["victim"], same.Other.Said.Single().Roles));
    }

    [Fact]
    public void two_of_one_signal_too()
    {
        _signals[Id(1)] = _signals[Id(1)] with { Report = A.Report with { Persons = [Somebody(1), Somebody(4)] } };
        Says(OnePerson.Link(_signals[Id(1)], Who(1), _signals[Id(1)], Who(4)));
        Assert.Equal([(Who(1), Who(4)), (Who(4), Who(1))], Same(1).Select(same => (same.Person, same.Other.Id)).Order());
        Assert.Empty(_signals[Id(1)].Links);
        Says(OnePerson.Unlink(_signals[Id(1)], Who(4), Who(1)));
        Assert.Empty(Same(1));
    }

    [Theory]
    [InlineData("link", true, false, "#/otherPerson required")]
    [InlineData("unlink", false, true, "#/person required")]
    [InlineData("merge", true, false, "#/person not_here")]
    public void a_request_names_both_or_none(string what, bool person, bool other, string error)
    {
        var body = new LinkRequest { Do = what, SignalId = Id(2), Person = person ? Who(1) : null, OtherPerson = other ? Who(2) : null };
        Assert.Equal([error], LinkSignals.Check(Id(1), body, new DateOnly(2026, 11, 22)).Select(one => $"{one.Pointer} {one.Code}"));
    }

    private Ruling<Step> Link(int one, int other) => OnePerson.Link(_signals[Id(one)], Who(one), _signals[Id(other)], Who(other));

    private void Says(Ruling<Step> ruling) => Carry(Assert.IsType<Ruling<Step>.Go>(ruling).Step);

    // As Carry does: saved, and then every signal that is told something.
    private void Carry(Step step)
    {
        step = OnePerson.Look(step);
        _signals[step.Signal.SignalId] = step.Signal;
        foreach (var same in step.Effects.OfType<Effect.TellSame>())
        {
            var heard = OnePerson.Hear(_signals[same.To], same);
            if (heard.Effects.Count > 0)
                Carry(heard);
        }
    }

    private List<SamePerson> Same(int nth) => [.. _signals[Id(nth)].SamePersons.Select(link => link.Same)];

    private static Person Somebody(int nth) => A.Victim with { Id = Who(nth) };

    private static Guid Id(int nth) => new(nth, 1, 0, new byte[8]);

    private static Guid Who(int nth) => new(nth, 2, 0, new byte[8]);
}
