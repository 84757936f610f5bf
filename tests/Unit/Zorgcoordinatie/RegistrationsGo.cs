using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Consents;
using Keten.Zorgcoordinatie.Follow;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Tests.Unit.Zorgcoordinatie;

/// <summary>To CoMensha goes what a written permit holds for, in a case, until the moment it leaves.</summary>
public sealed class RegistrationsGo
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void a_permit_in_a_case_brings_the_victim_there_once()
    {
        var step = Give(InCase, Permit);
        var asked = Assert.Single(step.Effects.OfType<CareEffect.Ask>());
        Assert.Equal(("comensha", "requested"), (asked.Partner, step.Trajectory.Registrations[0].State));
        Assert.Equal((asked.ReferralId, A.PersonId), (step.Trajectory.Registrations[0].ReferralId, asked.Person));
        Assert.Empty(Give(step.Trajectory, Permit).Effects.OfType<CareEffect.Ask>());
    }

    [Fact]
    public void registered_is_who_is_there_and_that_is_said_once()
    {
        var permit = Permit;
        var asked = Give(InCase, permit).Trajectory;
        Assert.Equal("asked", asked.Victims[0].Registration);
        var there = Tending.Settle(asked, Asked.Delivered(asked, asked.Registrations[0].ReferralId, A.Now)!, A.Region, A.Now);

        Assert.Equal(("registered", A.Now), (there.Trajectory.Victims[0].Registration, there.Trajectory.Victims[0].RegisteredAt));
        var said = Assert.Single(there.Effects.OfType<CareEffect.Registered>());
        Assert.Equal((A.PersonId, permit.Id), (said.PersonId, Assert.Single(said.Consents)));
        var accepted = Asked.Responded(there.Trajectory, A.Response(asked.Registrations[0].ReferralId, "accepted"))!;
        Assert.Empty(Tending.Settle(there.Trajectory, accepted, A.Region, A.Now).Effects.OfType<CareEffect.Registered>());
        // Whoever says yes has it, also where that overtakes our own note of it.
        Assert.Single(Tending.Settle(asked, Asked.Responded(asked, A.Response(asked.Registrations[0].ReferralId, "accepted"))!, A.Region, A.Now).Effects.OfType<CareEffect.Registered>());
    }

    [Theory]
    [InlineData("refused_by_partner", false)]
    [InlineData("refused_by_partner", true)]
    [InlineData("consent_ended", false)]
    public void what_it_did_not_take_is_not_registered(string reason, bool delivered)
    {
        var known = Give(InCase, Permit).Trajectory;
        known = delivered ? Delivered(known) : known;
        var step = Tending.Settle(known, Asked.Refused(known, known.Registrations[0].ReferralId, reason, A.Now)!, A.Region, A.Now);

        Assert.Equal(("asked", null), (step.Trajectory.Victims[0].Registration, step.Trajectory.Victims[0].RegisteredAt));
        Assert.Empty(step.Effects.OfType<CareEffect.Registered>());
        Assert.Equal(reason, Assert.Single(step.Trajectory.Tasks, task => task.Code == "registration_refused").Reason);
    }

    [Fact]
    public void without_a_permit_or_before_a_case_nothing_is_asked()
    {
        Assert.Empty(Give(InCase, Permit with { Statement = "objection" }).Trajectory.Registrations);
        Assert.Empty(A.Go(A.Take(InCase, "registration")).Registrations);
        var waits = Give(A.TakenOn, Permit);
        Assert.Empty(waits.Effects.OfType<CareEffect.Ask>());
        Assert.Single(A.Settled(Care.Opened(waits.Trajectory, A.CaseOpened)!, waits.Trajectory).Registrations);
        // What ran out while there was no case does not go any more.
        var short_lived = Give(A.TakenOn, Permit with { Until = Today.AddDays(1) }).Trajectory;
        Assert.Empty(Tending.Settle(short_lived, Care.Opened(short_lived, A.CaseOpened)!, A.Region, A.Now.AddDays(2)).Trajectory.Registrations);
    }

    [Fact]
    public void taken_back_before_it_went_nothing_goes()
    {
        var permit = Permit;
        var known = Give(InCase, permit).Trajectory;
        var id = known.Registrations[0].ReferralId;
        Assert.Null(Registering.Withheld(known, id, Today));
        Assert.Equal("consent_ended", Registering.Withheld(known, id, Today.AddYears(2)));

        var back = A.Go(Stating.Withdraw(known, permit.Id, A.Region, A.Now));
        Assert.Equal("withdrawn", back.Registrations[0].State);
        Assert.Equal("consent_withdrawn", Registering.Withheld(back, id, Today));
        Assert.DoesNotContain(back.Tasks, task => task.Partner == "comensha");
        Assert.Equal("withdrawn", A.Settled(Asked.Refused(back, id, "consent_withdrawn", A.Now)!, back).Registrations[0].State);
        // It was on its way after all.
        Assert.Contains(A.Settled(Asked.Delivered(back, id, A.Now)!, back).Tasks, task => task.Code == "registration_undo");

        var again = Give(back, Permit);
        Assert.NotEqual(id, Assert.Single(again.Effects.OfType<CareEffect.Ask>()).ReferralId);
        Assert.Equal("consent_withdrawn", Registering.Withheld(again.Trajectory, id, Today));
    }

    [Fact]
    public void taken_back_after_it_went_somebody_has_it_undone()
    {
        var permit = Permit;
        var there = Delivered(Give(InCase, permit).Trajectory);
        Assert.Equal("delivered", there.Registrations[0].State);
        var back = A.Go(Stating.Withdraw(there, permit.Id, A.Region, A.Now));
        Assert.Equal(("registration_undo", "comensha"), back.Tasks.Where(task => task.Partner is not null).Select(task => (task.Code, task.Partner)).Single());
        Assert.NotNull(A.Settled(back with { ClosedAt = A.Now }, back).Columns.Owner);

        Assert.Equal("asked", back.Victims[0].Registration);

        var allowed = Give(back, Permit);
        Assert.Equal(("delivered", "registered"), (allowed.Trajectory.Registrations[^1].State, allowed.Trajectory.Victims[0].Registration));
        Assert.Single(allowed.Effects.OfType<CareEffect.Registered>());
        var undone = A.Go(A.Take(back, "registration_ended"));
        Assert.Equal("undone", undone.Registrations[0].State);
        Assert.DoesNotContain(undone.Tasks, task => task.Partner is not null);
        Assert.Equal("wrong_state", A.No(A.Take(undone, "registration_ended")));
        Assert.Single(Give(undone, Permit).Effects.OfType<CareEffect.Ask>());
    }

    [Fact]
    public void what_could_not_be_brought_is_a_task_with_the_reason_and_is_brought_again_or_let_be()
    {
        var known = Give(InCase, Permit).Trajectory;
        var refused = A.Settled(Asked.Refused(known, known.Registrations[0].ReferralId, "nothing_may_flow", A.Now)!, known);
        var task = Assert.Single(refused.Tasks, task => task.Code == "registration_refused");
        Assert.Equal("nothing_may_flow", task.Reason);

        var again = Assert.IsType<Ruling.Go>(A.Take(refused, "registration_again")).Step;
        Assert.Equal(["refused", "requested"], again.Trajectory.Registrations.Select(one => one.State));
        Assert.Single(again.Effects.OfType<CareEffect.Ask>());
        Assert.DoesNotContain(again.Trajectory.Tasks, one => one.Code == "registration_refused");
        Assert.Equal("wrong_state", A.No(A.Take(again.Trajectory, "registration_again")));

        var let_be = A.Go(A.Take(refused, "registration_ended"));
        Assert.Equal("dropped", Assert.Single(let_be.Registrations).State);
        Assert.Single(Assert.IsType<Ruling.Go>(A.Take(let_be, "registration_again")).Step.Effects.OfType<CareEffect.Ask>());
    }

    [Fact]
    public void what_care_did_not_ask_rests_on_no_permit() => Assert.Null(Registering.Withheld(InCase, Guid.NewGuid(), Today));

    private static CareTrajectory InCase => A.Settled(Care.Opened(A.TakenOn, A.CaseOpened)!, A.TakenOn);

    private static Consent Permit => new()
    {
        Id = Guid.NewGuid(),
        PersonId = A.PersonId,
        Recipient = "comensha",
        Data = ["identity"],
        Purposes = ["register"],
        From = Today,
        Until = Today.AddYears(1),
        Giver = "self",
        Statement = "permit",
        Evidence = "Verzonnen map.",
        GivenAt = A.Now,
        By = "made-up",
    };

    private static CareStep Give(CareTrajectory known, Consent given) => Assert.IsType<Ruling.Go>(Stating.Give(known, given, A.Region, A.Now)).Step;

    private static CareTrajectory Delivered(CareTrajectory known) => A.Settled(Asked.Delivered(known, known.Registrations[0].ReferralId, A.Now)!, known);
}
