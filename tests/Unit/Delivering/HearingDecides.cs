using Keten.Adapters.Events;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Hear;

namespace Keten.Tests.Unit.Delivering;

public class HearingDecides
{
    private static readonly DateTimeOffset Later = A.Now.AddHours(1);

    private static ReferralEvent Referral(string status) => new() { Id = "1", Source = "https://partner.example", ReferralId = A.Referral.Id, Status = status };

    private static ConsultationAnsweredEvent Answer => new() { Id = "1", Source = "https://partner.example", ConsultationId = A.Consultation.Id, Answer = "supports" };

    private static Delivery Delivered(string status = "delivered") => A.Referral with { Status = status, DeliveredAt = A.Now, Sent = A.Referral.Decision!.Id };

    [Theory]
    [InlineData("delivered", "accepted", "accepted")]
    [InlineData("delivered", "refused", "refused")]
    [InlineData("accepted", "progressed", "accepted")]
    [InlineData("accepted", "asked", "accepted")]
    [InlineData("delivered", "asked", "delivered")]
    [InlineData("accepted", "completed", "completed")]
    public void a_referral_takes_its_steps(string status, string heard, string becomes) =>
        Assert.Equal(becomes, Assert.IsType<Hearing.Becomes>(Hearing.Of(Delivered(status), Referral(heard), Later)).Delivery.Status);

    [Theory]
    [InlineData("delivered", "completed")]
    [InlineData("delivered", "progressed")]
    [InlineData("accepted", "accepted")]
    [InlineData("accepted", "refused")]
    [InlineData("refused", "accepted")]
    [InlineData("completed", "progressed")]
    [InlineData("completed", "asked")]
    [InlineData("refused", "asked")]
    [InlineData("completed", "completed")]
    public void a_referral_takes_no_other_steps(string status, string heard) =>
        Assert.IsType<Hearing.Impossible>(Hearing.Of(Delivered(status), Referral(heard), Later));

    [Fact]
    public void a_consultation_is_answered_once()
    {
        Assert.IsType<Hearing.Becomes>(Hearing.Of(A.Consultation with { Status = "delivered" }, Answer, Later));
        Assert.IsType<Hearing.Impossible>(Hearing.Of(A.Consultation with { Status = "answered" }, Answer, Later));
    }

    [Fact]
    public void an_answer_fits_a_consultation_only()
    {
        Assert.IsType<Hearing.Impossible>(Hearing.Of(Delivered(), Answer, Later));
        Assert.IsType<Hearing.Impossible>(Hearing.Of(A.Consultation with { Status = "delivered" }, Referral("accepted"), Later));
        Assert.IsType<Hearing.Impossible>(Hearing.Of(A.Alarm with { Status = "delivered" }, Referral("accepted"), Later));
    }

    [Fact]
    public void an_answer_that_overtakes_our_own_note_means_it_was_delivered()
    {
        var heard = Assert.IsType<Hearing.Becomes>(Hearing.Of(A.Referral, Referral("accepted"), Later)).Delivery;

        Assert.Equal(Later, heard.DeliveredAt);
        Assert.Equal(A.Referral.Decision!.Id, heard.Sent);
    }

    [Fact]
    public void nobody_answers_what_was_never_to_be_sent() =>
        Assert.IsType<Hearing.Impossible>(Hearing.Of(A.Referral with { Decision = null, Status = "due" }, Referral("accepted"), Later));

    [Fact]
    public void accepting_lets_the_filter_know()
    {
        var accepted = Assert.IsType<Hearing.Becomes>(Hearing.Of(Delivered(), Referral("accepted"), Later)).Delivery;

        Assert.True(accepted.Asks(Guid.Empty, Later).Accepted);
        Assert.False(Delivered().Asks(Guid.Empty, Later).Accepted);
    }
}
