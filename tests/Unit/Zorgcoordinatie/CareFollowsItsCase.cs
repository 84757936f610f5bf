using Keten.Messages;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Consents;
using Keten.Zorgcoordinatie.Follow;

namespace Keten.Tests.Unit.Zorgcoordinatie;

public class CareFollowsItsCase
{
    private static readonly Guid CaseId = new("00000000-0000-0000-0000-0000000000c1");
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static CaseOpened Opened(params string[] strands) =>
        new() { CaseId = CaseId, SignalIds = [Guid.Empty], Region = "nijmegen", Strands = strands, OpenedAt = Now };

    private static PartnerResponded Responded(string status) => new()
    {
        ReferralId = Guid.Empty,
        CaseId = CaseId,
        SignalId = Guid.Empty,
        Partner = "moviera",
        Status = status,
        Outcome = status == "completed" ? "housed" : null,
        RespondedAt = Now,
    };

    private static CareTrajectory Requested => A.Settled(Care.Opened(null, Opened("care", "criminal"))!);

    private static CareTrajectory Closed => A.Settled(Requested with { ClosedAt = Now.AddDays(-1), Outcome = "housed" });

    [Fact]
    public void a_case_with_care_starts_a_trajectory_that_somebody_owns()
    {
        Assert.Equal("requested", Requested.State);
        Assert.Equal("zorgcoordinator", Requested.Columns.Owner);
        Assert.Equal("not_asked", Registration.Together(Requested.Victims));
    }

    [Fact]
    public void a_case_without_care_starts_none() => Assert.Null(Care.Opened(null, Opened("organised_crime")));

    [Fact]
    public void said_twice_it_starts_once() => Assert.Null(Care.Opened(Requested, Opened("care")));

    [Fact]
    public void a_reopened_case_asks_for_care_again()
    {
        Assert.Equal("closed", Closed.State);
        var again = A.Settled(Care.Opened(Closed, Opened("care"))!);
        Assert.Equal(("requested", null), (again.State, again.Outcome));
    }

    [Fact]
    public void the_partner_takes_the_victim_on_and_ends_its_care()
    {
        var takenOn = A.Settled(Care.Responded(Requested, Responded("accepted"), "nijmegen")!);
        var ended = A.Settled(Care.Responded(takenOn, Responded("completed"), "nijmegen")!);

        Assert.Equal("taken_on", takenOn.State);
        Assert.Equal(("ended", "housed"), (ended.State, ended.Outcome));
    }

    [Fact]
    public void a_care_strand_added_later_has_a_trajectory_too()
    {
        var later = A.Settled(Care.Responded(null, Responded("accepted"), "nijmegen")!);
        Assert.Equal(("taken_on", "nijmegen"), (later.State, later.Region));
    }

    [Fact]
    public void no_place_is_a_state_with_an_owner()
    {
        var refused = A.Settled(Care.Refused(Requested, new ReferralRefused { ReferralId = Guid.Empty, CaseId = CaseId, SignalId = Guid.Empty, Partner = "moviera", Reason = "refused_by_partner", RefusedAt = Now }, "nijmegen")!);

        Assert.Equal("refused", refused.State);
        Assert.Equal("zorgcoordinator", refused.Columns.Owner);
    }

    [Fact]
    public void the_closed_case_closes_it_with_the_outcome_of_the_strand()
    {
        var message = new CaseClosed { CaseId = CaseId, SignalIds = [], Region = "nijmegen", Outcomes = new Dictionary<string, string> { ["care"] = "aftercare" }, ClosedAt = Now };
        var closed = A.Settled(Care.Closed(Requested, message)!);

        Assert.Equal(("closed", "aftercare", null), (closed.State, closed.Outcome, closed.Columns.Owner));
        Assert.Null(Care.Closed(closed, message));
        Assert.Null(Care.Closed(null, message));
    }

    [Fact]
    public void what_was_called_in_before_the_case_goes_on_in_it_in_every_order()
    {
        Func<CareTrajectory?, CareTrajectory?>[] messages =
        [
            known => Care.Answered(known, A.Answer("called_in")),
            known => Care.Requested(known, A.Referral(A.Early), [A.Woman]),
            known => Care.Responded(known, A.Response(A.Early, "accepted"), "nijmegen"),
            known => Care.Opened(known, A.CaseOpened),
            known => Care.Requested(known, A.Referral(A.InCase) with { CaseId = A.CaseId }, [A.Woman]),
        ];
        var ends = A.Orders(messages).Select(order =>
        {
            var known = order.Aggregate(A.Called, (so_far, hear) => hear(so_far) is { } after ? A.Settled(after, so_far) : so_far);
            return (known.Id, known.State, known.CaseId, known.Referrals.Count, Victims: known.Victims.Count, Owner: known.Columns.Owner);
        });
        Assert.Equal((A.Called.Id, "taken_on", A.CaseId, 2, 1, "zorgcoordinator"), Assert.Single(ends.Distinct()));
    }

    [Fact]
    public void a_call_that_could_not_be_answered_says_why_and_stays_somebodys()
    {
        var known = A.Settled(Care.Answered(A.Called, A.Answer("not_there"))!);
        Assert.Equal(("not_called", "not_there", "zorgcoordinator"), (known.State, known.Call!.Answer, known.Columns.Owner));
        Assert.Null(Care.Answered(known, A.Answer("called_in")));
        Assert.Null(Care.Answered(A.Called, A.Answer("called_in") with { CallId = Guid.NewGuid() }));
    }

    [Fact]
    public void two_calls_of_one_partner_end_only_together()
    {
        var both = A.Settled(Care.Requested(A.Settled(Care.Requested(null, A.Referral(A.Early), [])!), A.Referral(A.InCase) with { CaseId = A.CaseId }, [])!);
        var one = A.Settled(Care.Responded(both, A.Response(A.Early, "completed"), "nijmegen")!);
        var two = A.Settled(Care.Responded(one, A.Response(A.InCase, "completed"), "nijmegen")!);
        Assert.Equal(("requested", "ended"), (one.State, two.State));
    }

    [Fact]
    public void what_comes_late_takes_nothing_back()
    {
        var takenOn = A.Settled(Care.Responded(null, A.Response(A.Early, "accepted"), "nijmegen")!);
        Assert.Equal("taken_on", A.Settled(Care.Requested(takenOn, A.Referral(A.Early), [])!).State);
        var closed = A.Settled(takenOn with { ClosedAt = A.Now.AddDays(1) });
        Assert.Equal("closed", A.Settled(Care.Requested(closed, A.Referral(A.InCase), [])!).State);
        Assert.Equal("closed", A.Settled(Care.Responded(closed, A.Response(A.Early, "completed"), "nijmegen")!).State);
        Assert.Equal("taken_on", A.Settled(Care.Requested(closed, A.Referral(A.InCase) with { RequestedAt = A.Now.AddDays(2) }, [])!).State);
    }
}
