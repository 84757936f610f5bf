using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Regie;

/// <summary>Who may lift what, once, with whom, and until when.</summary>
public sealed class OverridesOfStaff
{
    private static readonly Person _child = A.Victim with { Id = Guid.Parse("00000000-0000-0000-0000-0000000000ca"), BirthDate = new DateOnly(2012, 1, 1) };
    private static readonly Lifting _way = new("investigate", ["victim-identity", "minors"], true, ["non_punishment", "tell_guardian"], true);

    private static Override Asked => new()
    {
        Id = Guid.Parse("00000000-0000-0000-0000-0000000000e1"),
        Cap = "victim-identity",
        Partner = "avim",
        Purpose = "investigate",
        Person = _child.Id,
        Motivation = "made up",
        By = "eerste",
        At = A.Now,
        Status = "asked",
        Obliges = _way.Obliges,
    };

    private static Override Valid => Asked with { Status = "valid", ApprovedBy = "tweede", ApprovedAt = A.Now };

    [Fact]
    public void the_one_way_there_is_here_needs_no_naming()
    {
        Assert.Equal(_way, Go(Overrides.Choose([_way, _way with { Purpose = "judge", Here = false }], null)));
        Assert.Equal("#/purpose", Assert.IsType<Ruling<Lifting>.Wrong>(Overrides.Choose([_way, _way with { Purpose = "judge" }], null)).Pointer);
        Assert.Equal("#/purpose", Assert.IsType<Ruling<Lifting>.Wrong>(Overrides.Choose([_way], "care")).Pointer);
        Assert.Equal("not_overridable", Assert.IsType<Ruling<Lifting>.No>(Overrides.Choose([], null)).Code);
        Assert.Equal("not_here", Assert.IsType<Ruling<Lifting>.No>(Overrides.Choose([_way with { Here = false }], "investigate")).Code);
    }

    [Fact]
    public void of_more_victims_the_one_it_is_for_is_named()
    {
        var signal = A.ToDecide with { Report = A.Report with { Persons = [_child] } };
        Assert.Equal(_child.Id, Go(Overrides.ForWhom(signal, null, _child.Id)));
        Assert.Equal(_child.Id, Go(Overrides.ForWhom(signal, _child.Id, null)));
        Assert.Equal(("#/person", "required"), Wrong(Overrides.ForWhom(signal, null, null)));
        Assert.Equal(("#/person", "unknown_person"), Wrong(Overrides.ForWhom(signal, Guid.NewGuid(), _child.Id)));
    }

    [Fact]
    public void asked_for_once_agreed_to_by_another_once_and_taken_back_once()
    {
        Assert.Equal("already_done", No(Overrides.Ask([Asked], Asked with { Id = Guid.NewGuid() })));
        Assert.Equal(2, Go(Overrides.Ask([Asked with { Status = "withdrawn" }], Valid)).Count);
        Assert.Equal("same_person", No(Overrides.Approve([Asked], Asked.Id, "eerste", A.Now)));
        Assert.Equal(("valid", "tweede"), Go(Overrides.Approve([Asked], Asked.Id, "tweede", A.Now)) is [var held] ? (held.Status, held.ApprovedBy) : default);
        Assert.Equal("already_done", No(Overrides.Approve([Valid], Asked.Id, "derde", A.Now)));
        Assert.Equal("moved_on", No(Overrides.Approve([Asked with { Status = "ended" }], Asked.Id, "tweede", A.Now)));
        Assert.Equal("withdrawn", Assert.Single(Go(Overrides.Withdraw([Valid], Asked.Id))).Status);
        Assert.Equal("already_done", No(Overrides.Withdraw([Asked with { Status = "withdrawn" }], Asked.Id)));
    }

    [Fact]
    public void only_what_holds_goes_along_and_only_where_it_was_asked_for()
    {
        var signal = A.InCase with { Overrides = [Asked, Valid with { Id = Guid.NewGuid() }], SharingVersion = 2 };
        var found = A.Case with { Overrides = [Valid with { Id = Guid.Empty }], SharingVersion = 1 };

        Assert.Equal([signal.Overrides[1].Id], Contents.Of(signal).ByHand!.Lifted.Select(one => one.Id));
        Assert.Equal([Guid.Empty], Contents.Of(signal, found).ByHand!.Lifted.Select(one => one.Id));
        Assert.Equal((2, 3), (Contents.Of(signal).ByHand!.Version, Contents.Of(signal, found).ByHand!.Version));
        Assert.True(Contents.Of(signal).ByHand!.Lifted[0].ByTwo);
        Assert.Null(Contents.Of(A.InCase).ByHand);
    }

    [Fact]
    public void with_the_signal_or_case_it_ends_and_is_not_back_when_that_is_opened_again()
    {
        var closed = A.Go(A.Route.Decide(A.ToDecide with { Overrides = [Valid, Asked with { Id = Guid.NewGuid(), Status = "withdrawn" }] }, "none", "nothing_found"));
        Assert.Equal(["ended", "withdrawn"], closed.Overrides.Select(one => one.Status));

        var step = CaseStep.Of(A.Case with { Overrides = [Valid] }).Close(A.Region, A.Now);
        Assert.Equal(("ended", 1), (step.Case.Overrides[0].Status, step.Case.SharingVersion));
        Assert.Equal(("ended", null), Assert.Single(step.Effects.OfType<Effect.TellOverride>()) is var told ? (told.Change, told.By) : default);
        Assert.Single(step.Effects.OfType<Effect.ChangeSharing>());
        Assert.Equal("ended", Closing.Again(step.Case, A.Region, A.Now).Case.Overrides[0].Status);
    }

    [Fact]
    public void another_region_begins_without()
    {
        var offered = A.Offered(A.ToDecide with { Overrides = [Valid] }, "groningen");
        Assert.Equal("valid", offered.Overrides[0].Status);
        Assert.Equal("ended", A.Go(Transferring.Accept(offered, offered.Offer!.TransferId, A.Regions.Get("groningen"), A.Now)).Overrides[0].Status);
    }

    [Fact]
    public void the_care_strand_has_a_guardian_to_tell_where_there_may_be_one()
    {
        var dossier = Contents.Of(A.InCase with { Report = A.Report with { Persons = [_child] } });
        CaseAction[] Does(Override held, Dossier of) => [.. Guardians.Told(CaseStep.Of(A.Case), held, of, A.Region, A.Now).Case.Actions];

        Assert.Equal("zorgcoordinator", Assert.Single(Does(Valid, dossier)).Who);
        Assert.Empty(Does(Asked, dossier));
        Assert.Empty(Does(Valid with { Obliges = ["non_punishment"] }, dossier));
        Assert.Empty(Does(Valid, Contents.Of(A.InCase with { Report = A.Report with { Persons = [_child with { BirthDate = new DateOnly(1990, 1, 1) }] } })));
    }

    private static T Go<T>(Ruling<T> ruling) => Assert.IsType<Ruling<T>.Go>(ruling).Step;

    private static string No<T>(Ruling<T> ruling) => Assert.IsType<Ruling<T>.No>(ruling).Code;

    private static (string, string) Wrong<T>(Ruling<T> ruling) => Assert.IsType<Ruling<T>.Wrong>(ruling) is var wrong ? (wrong.Pointer, wrong.Code) : default;
}
