using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Tests.Adapters.Views;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Adapters.Sdk;

public class HandshakesComeFirst
{
    private readonly SimulatedClock clock = new();

    [Theory]
    [InlineData("keten.example")]
    [InlineData("*")]
    public async Task and_are_remembered_for_some_hours(string allowed)
    {
        await using var partner = await Partner.Start();
        partner.AllowedOrigin = allowed;
        var line = Line(partner.Address, ("Rate", "120"));

        Assert.IsType<Answer.Accepted>(await Send(line));
        Assert.IsType<Answer.Accepted>(await Send(line));
        Assert.Equal(["OPTIONS /inbox", "POST /inbox", "POST /inbox"], partner.Got.Select(one => $"{one.Method} {one.Path}"));
        Assert.Contains("WebHook-Request-Origin: keten.example\n", partner.Got.First().Headers + "\n", StringComparison.Ordinal);
        Assert.Contains("WebHook-Request-Rate: 120\n", partner.Got.First().Headers + "\n", StringComparison.Ordinal);
        Assert.Contains("Origin: keten.example\n", partner.Got.Last().Headers + "\n", StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromHours(7));
        Assert.IsType<Answer.Accepted>(await Send(line));
        Assert.Equal(2, partner.Got.Count(one => one.Method == "OPTIONS"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("elsewhere.example")]
    public async Task without_a_welcome_nothing_is_sent(string? allowed)
    {
        await using var partner = await Partner.Start();
        partner.AllowedOrigin = allowed;
        var line = Line(partner.Address);

        Assert.Equal("handshake_refused", (await Assert.ThrowsAsync<NotYetException>(() => Send(line))).Code);
        Assert.Equal("OPTIONS", Assert.Single(partner.Got).Method);

        // It changes its mind: nothing was lost.
        partner.AllowedOrigin = "keten.example";
        Assert.IsType<Answer.Accepted>(await Send(line));
    }

    [Fact]
    public async Task no_more_are_sent_in_a_minute_than_it_allows_but_for_an_alarm()
    {
        await using var partner = await Partner.Start();
        (partner.AllowedOrigin, partner.AllowedRate) = ("*", "2");
        var line = Line(partner.Address);

        Assert.IsType<Answer.Accepted>(await Send(line));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.IsType<Answer.Accepted>(await Send(line));
        var full = await Assert.ThrowsAsync<NotYetException>(() => Send(line));
        Assert.Equal("rate", full.Code);
        Assert.InRange(full.Wait!.Value, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(40));
        Assert.IsType<Answer.Accepted>(await Send(line, "alarm"));

        clock.Advance(full.Wait.Value);
        Assert.IsType<Answer.Accepted>(await Send(line));
        await Assert.ThrowsAsync<NotYetException>(() => Send(line));
        Assert.Equal(4, partner.Got.Count(one => one.Method == "POST"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("0")]
    [InlineData("veel")]
    public async Task what_is_no_number_is_no_bound(string rate)
    {
        await using var partner = await Partner.Start();
        (partner.AllowedOrigin, partner.AllowedRate) = ("*", rate);
        var line = Line(partner.Address);

        for (var time = 0; time < 3; time++)
            Assert.IsType<Answer.Accepted>(await Send(line));
    }

    [Fact]
    public async Task where_none_is_asked_for_the_address_is_agreed()
    {
        await using var partner = await Partner.Start();

        Assert.IsType<Answer.Accepted>(await Send(Line(partner.Address, ("Handshake", "false"))));

        var got = Assert.Single(partner.Got);
        Assert.Equal("POST", got.Method);
        Assert.DoesNotContain("Origin", got.Headers, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task simulated_partners_welcome_who_asks()
    {
        await using var outside = await RunningSimulators.Start();

        Assert.IsType<Answer.Accepted>(await Send(Line(new Uri(outside.Address, "avim").ToString(), ("Rate", "120"))));

        Assert.Equal(["OPTIONS", "POST"], (await outside.Received("avim")).Select(one => (string?)one!["method"]));
    }

    private static Task<Answer> Send(PartnerHttp line, string? kind = null)
    {
        var delivery = A.Delivery("avim");
        delivery = delivery with { Kind = kind ?? delivery.Kind };
        return line.Send(delivery, Envelope.Around(delivery, "melding", new PartnerWords()), CancellationToken.None);
    }

    private PartnerHttp Line(string address, params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Keten:Address"] = "https://keten.example/hub",
            ["Keten:Partners:avim:Url"] = address,
            ["Keten:Partners:avim:Handshake"] = "true",
        };
        foreach (var (name, value) in more)
        {
            settings[$"Keten:Partners:avim:{name}"] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton<TimeProvider>(clock).AddPartnerLines(configuration, ["avim"]).BuildServiceProvider().GetRequiredService<PartnerHttp>();
    }
}
