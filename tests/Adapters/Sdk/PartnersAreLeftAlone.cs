using System.Globalization;
using System.Net.Http.Headers;
using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Tests.Adapters.Views;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Adapters.Sdk;

/// <summary>A partner that is away or asks to wait, on the clock of the hub.</summary>
public class PartnersAreLeftAlone
{
    private const int Failures = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private readonly SimulatedClock clock = new();

    [Fact]
    public async Task after_some_failures_until_one_gets_through_again()
    {
        await using var partner = await Partner.Start();
        var line = Line(partner);
        partner.Status = 503;
        for (var time = 0; time < Failures; time++)
        {
            Assert.Equal("not_now:avim:503", (await NotNow(line, "avim")).Message);
        }

        var open = Assert.IsType<NotYetException>(await NotNow(line, "avim"));
        Assert.Equal("circuit_open", open.Code);
        Assert.InRange(open.Wait!.Value, TimeSpan.Zero, Pause);
        Assert.Equal(Failures, partner.Asked);

        // The pause is the hub's, not the wall's; then one try tells.
        clock.Advance(Pause);
        Assert.Equal("not_now:avim:503", (await NotNow(line, "avim")).Message);
        Assert.IsType<NotYetException>(await NotNow(line, "avim"));

        partner.Status = 202;
        clock.Advance(Pause);
        Assert.IsType<Answer.Accepted>(await Send(line, "avim"));
        Assert.IsType<Answer.Accepted>(await Send(line, "avim"));
    }

    [Fact]
    public async Task but_not_the_others_and_never_for_an_alarm()
    {
        await using var partner = await Partner.Start();
        var line = Line(partner);
        partner.Status = 503;
        for (var time = 0; time <= Failures; time++)
        {
            await NotNow(line, "avim");
        }

        partner.Status = 202;
        Assert.IsType<NotYetException>(await NotNow(line, "avim"));
        Assert.IsType<Answer.Accepted>(await Send(line, "nla"));
        Assert.IsType<Answer.Accepted>(await Send(line, "avim", "alarm"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    [InlineData(422)]
    public async Task nor_for_an_answer_that_says_that_somebody_is_there(int status)
    {
        await using var partner = await Partner.Start();
        var line = Line(partner);
        partner.Status = status;
        for (var time = 0; time < Failures * 2; time++)
        {
            await Record.ExceptionAsync(() => Send(line, "avim"));
        }

        Assert.Equal(Failures * 2, partner.Asked);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(400)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(422)]
    public async Task a_page_is_nobodys_yes_or_no(int status)
    {
        await using var partner = await Partner.Start();
        var line = Line(partner);
        (partner.Status, partner.Type) = (status, "text/html; charset=utf-8");
        for (var time = 0; time < Failures; time++)
        {
            Assert.Equal("not_now:avim:not_its_answer", (await NotNow(line, "avim")).Message);
        }

        Assert.Equal("circuit_open", Assert.IsType<NotYetException>(await NotNow(line, "avim")).Code);
        partner.Type = "application/problem+json";
        clock.Advance(Pause);
        Assert.IsNotType<HttpRequestException>(await Record.ExceptionAsync(() => Send(line, "avim")));
    }

    [Theory]
    [InlineData(429, "90", 90)]
    [InlineData(503, "0", 0)]
    [InlineData(503, "86400", 3600)]
    public async Task as_long_as_it_asks_but_no_longer_than_an_hour(int status, string asked, int seconds)
    {
        await using var partner = await Partner.Start();
        (partner.Status, partner.RetryAfter) = (status, asked);

        var wait = Assert.IsType<NotYetException>(await NotNow(Line(partner), "avim"));

        Assert.Equal(($"{status}", TimeSpan.FromSeconds(seconds)), (wait.Code, wait.Wait));
        Assert.Equal($"not_now:avim:{status}", wait.Message);
    }

    [Theory]
    [InlineData(120, 120)]
    [InlineData(-120, 0)]
    [InlineData(7200, 3600)]
    public void or_until_a_moment(int ahead, int seconds)
    {
        var now = new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);
        var header = RetryConditionHeaderValue.Parse(now.AddSeconds(ahead).ToString("R", CultureInfo.InvariantCulture));

        Assert.Equal(TimeSpan.FromSeconds(seconds), PartnerReply.WaitOf(header, now));
        Assert.Null(PartnerReply.WaitOf(null, now));
    }

    [Theory]
    [InlineData(429, "soon")]
    [InlineData(429, null)]
    [InlineData(500, "90")]
    public async Task else_as_the_bus_thinks_fit(int status, string? asked)
    {
        await using var partner = await Partner.Start();
        (partner.Status, partner.RetryAfter) = (status, asked);

        Assert.IsNotType<NotYetException>(await NotNow(Line(partner), "avim"));
    }

    private static async Task<HttpRequestException> NotNow(PartnerHttp line, string partner) =>
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Send(line, partner));

    private static Task<Answer> Send(PartnerHttp line, string partner, string kind = "referral")
    {
        var delivery = A.Delivery(partner) with { Kind = kind };
        return line.Send(delivery, Envelope.Around(delivery, "melding", new PartnerWords()), CancellationToken.None);
    }

    private PartnerHttp Line(Partner partner)
    {
        string[] ids = ["avim", "nla"];
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(ids.Select(id => KeyValuePair.Create<string, string?>($"Keten:Partners:{id}:Url", partner.Address)))
            .Build();
        return new ServiceCollection().AddSingleton<TimeProvider>(clock).AddPartnerLines(settings, ids).BuildServiceProvider().GetRequiredService<PartnerHttp>();
    }
}
