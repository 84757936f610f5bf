using Keten.Messages;
using Keten.Operations.FollowFaults;

namespace Keten.Tests.Unit.Operations;

/// <summary>News about a fault may come in any order and twice; the operator sees one truth.</summary>
public class FaultsAreFollowed
{
    private static readonly Guid Id = Guid.Parse("00000000-0000-0000-0000-000000000007");

    [Fact]
    public void a_failure_is_open_until_its_owner_says_what_became_of_it()
    {
        var open = KnownFault.Failed(null, Failed(1));
        Assert.Equal(KnownFault.Open, open.State);
        Assert.Equal("retried", KnownFault.Closed(open, Closed(1, "retried")).State);
    }

    [Fact]
    public void the_same_message_failing_again_opens_it_again()
    {
        var again = KnownFault.Failed(KnownFault.Closed(KnownFault.Failed(null, Failed(1)), Closed(1, "retried")), Failed(2));
        Assert.Equal((KnownFault.Open, 2, null), (again.State, again.Generation, again.ClosedAt));
    }

    [Fact]
    public void a_closing_that_overtakes_its_failure_stands_and_gets_its_details_later()
    {
        var early = KnownFault.Closed(null, Closed(1, "discarded"));
        var whole = KnownFault.Failed(early, Failed(1));
        Assert.Equal(("discarded", "broken_code", early.ClosedAt), (whole.State, whole.Code, whole.ClosedAt));
    }

    [Fact]
    public void old_news_changes_nothing()
    {
        var second = KnownFault.Failed(KnownFault.Failed(null, Failed(1)), Failed(2));
        Assert.Equal(second, KnownFault.Closed(second, Closed(1, "retried")));
        Assert.Equal(second, KnownFault.Failed(second, Failed(1)));
        Assert.Equal(second, KnownFault.Failed(second, Failed(2)));
    }

    private static MessageFaulted Failed(int generation) => new()
    {
        FaultId = Id,
        Service = "regie",
        Endpoint = "regie",
        MessageType = "SignalReceived",
        Code = "broken_code",
        Generation = generation,
        FaultedAt = DateTimeOffset.UnixEpoch.AddMinutes(generation),
    };

    private static FaultClosed Closed(int generation, string how) => new()
    {
        FaultId = Id,
        Service = "regie",
        How = how,
        Generation = generation,
        ClosedAt = DateTimeOffset.UnixEpoch.AddMinutes(generation + 0.5),
    };
}
