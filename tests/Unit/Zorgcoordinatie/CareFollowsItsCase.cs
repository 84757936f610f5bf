using Keten.Messages;
using Keten.Zorgcoordinatie;
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

    private static CareTrajectory Requested => Care.Opened(null, Opened("care", "criminal"))!;

    [Fact]
    public void a_case_with_care_starts_a_trajectory_that_somebody_owns()
    {
        Assert.Equal("requested", Requested.State);
        Assert.Equal("zorgcoordinator", Requested.Columns.Owner);
        Assert.Equal("not_asked", Requested.Registration);
    }

    [Fact]
    public void a_case_without_care_starts_none() => Assert.Null(Care.Opened(null, Opened("organised_crime")));

    [Fact]
    public void said_twice_it_starts_once() => Assert.Null(Care.Opened(Requested, Opened("care")));

    [Fact]
    public void a_reopened_case_asks_for_care_again() =>
        Assert.Equal(("requested", null), (Care.Opened(Requested with { State = "closed", Outcome = "housed" }, Opened("care"))!.State, Care.Opened(Requested with { State = "closed", Outcome = "housed" }, Opened("care"))!.Outcome));

    [Fact]
    public void the_partner_takes_the_victim_on_and_ends_its_care()
    {
        var takenOn = Care.Responded(Requested, Responded("accepted"), "nijmegen")!;
        var ended = Care.Responded(takenOn, Responded("completed"), "nijmegen")!;

        Assert.Equal("taken_on", takenOn.State);
        Assert.Equal(("ended", "housed"), (ended.State, ended.Outcome));
    }

    [Fact]
    public void a_care_strand_added_later_has_a_trajectory_too() =>
        Assert.Equal(("taken_on", "nijmegen"), (Care.Responded(null, Responded("accepted"), "nijmegen")!.State, Care.Responded(null, Responded("accepted"), "nijmegen")!.Region));

    [Fact]
    public void no_place_is_a_state_with_an_owner()
    {
        var refused = Care.Refused(Requested, new ReferralRefused { ReferralId = Guid.Empty, CaseId = CaseId, SignalId = Guid.Empty, Partner = "moviera", Reason = "refused_by_partner", RefusedAt = Now })!;

        Assert.Equal("refused", refused.State);
        Assert.Equal("zorgcoordinator", refused.Columns.Owner);
    }

    [Fact]
    public void the_closed_case_closes_it_with_the_outcome_of_the_strand()
    {
        var message = new CaseClosed { CaseId = CaseId, SignalIds = [], Region = "nijmegen", Outcomes = new Dictionary<string, string> { ["care"] = "aftercare" }, ClosedAt = Now };
        var closed = Care.Closed(Requested, message)!;

        Assert.Equal(("closed", "aftercare", null), (closed.State, closed.Outcome, closed.Columns.Owner));
        Assert.Null(Care.Closed(closed, message));
        Assert.Null(Care.Closed(null, message));
    }
}
