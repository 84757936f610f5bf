using System.Net;
using System.Text;
using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Tests.Adapters.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Adapters.Sdk;

public class PartnersAreReached
{
    private const string Canary = "Kanarie-Verzonnen";
    private static readonly PartnerWords Words = new() { ["signal.summary"] = "omschrijving" };

    [Fact]
    public async Task what_arrives_twice_is_accepted_twice_and_acted_on_once()
    {
        await using var outside = await RunningSimulators.Start();
        var line = Line(outside);
        var delivery = Delivery();

        Assert.IsType<Answer.Accepted>(await Send(line, delivery));
        Assert.IsType<Answer.Accepted>(await Send(line, delivery));

        Assert.Equal(2, (await outside.Received("avim")).Count);
    }

    [Fact]
    public async Task only_ids_stand_outside_the_body()
    {
        await using var outside = await RunningSimulators.Start();
        var delivery = Delivery();

        await Send(Line(outside), delivery);

        var got = Assert.Single(await outside.Received("avim"))!;
        Assert.Equal("/sim/avim/inbox", (string?)got["path"]);
        Assert.Equal(delivery.View.DecisionId.ToString(), (string?)got["headers"]!["Idempotency-Key"]);
        Assert.Contains(Canary, (string?)got["body"], StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, got["headers"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(422, """{"title":"Nee","detail":"Wij nemen dit niet aan."}""", "refused_by_partner", "Wij nemen dit niet aan.")]
    [InlineData(400, """{"title":"Nee"}""", "refused_by_partner", "Nee")]
    [InlineData(422, """{"errors":[{"pointer":"#/id"}],"detail":"Onleesbaar."}""", "rejected_as_invalid", "Onleesbaar.")]
    [InlineData(400, "\"losse woorden\"", "refused_by_partner", null)]
    [InlineData(422, null, "refused_by_partner", null)]
    [InlineData(410, """{"detail":"Opgeheven."}""", "partner_gone", null)]
    [InlineData(413, """{"detail":"Te groot."}""", "rejected_as_invalid", "Te groot.")]
    [InlineData(415, null, "rejected_as_invalid", null)]
    public async Task a_no_is_an_answer(int status, string? body, string code, string? text)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("avim", $$"""{"mode":"fail","status":{{status}},"body":{{body ?? "null"}}}""");

        var refused = Assert.IsType<Answer.Refused>(await Send(Line(outside), Delivery()));

        Assert.Equal((code, text), (refused.Code, refused.Text));
        Assert.DoesNotContain(text ?? Canary, refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gewone woorden", "gewone woorden")]
    [InlineData("  ", null)]
    [InlineData("[1,2]", null)]
    [InlineData("{\"detail\":\"\\ud800\"}", "{\"detail\":\"\\ud800\"}")]
    [InlineData("{\"detail\":42}", null)]
    public void whatever_the_no_looks_like(string body, string? text) =>
        Assert.Equal(text, Refusal.Read(Encoding.UTF8.GetBytes(body)).Text);

    [Fact]
    public void a_long_no_is_cut_short() =>
        Assert.Equal(2000, Refusal.Read(Encoding.UTF8.GetBytes(new string('x', 100_000))).Text!.Length);

    [Fact]
    public async Task a_form_the_partner_cannot_read_is_rejected_as_invalid()
    {
        await using var outside = await RunningSimulators.Start();
        var delivery = Delivery();

        var answer = await Line(outside).Send(delivery, Envelope.Around(delivery, "inbreng", Words), CancellationToken.None);

        Assert.Equal("rejected_as_invalid", Assert.IsType<Answer.Refused>(answer).Code);
    }

    [Theory]
    [InlineData("""{"mode":"down"}""", "not_now:avim:503")]
    [InlineData("""{"mode":"fail"}""", "not_now:avim:500")]
    [InlineData("""{"mode":"fail","status":429,"body":{"detail":"Kanarie-Verzonnen"}}""", "not_now:avim:429")]
    [InlineData("""{"mode":"fail","status":401}""", "not_now:avim:401")]
    [InlineData("""{"mode":"fail","status":404}""", "not_now:avim:404")]
    [InlineData("""{"mode":"slow"}""", "not_now:avim:timeout")]
    public async Task anything_else_is_not_now_and_says_a_code_only(string behaviour, string code)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("avim", behaviour);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Send(Line(outside, patience: TimeSpan.FromMilliseconds(500)), Delivery()));

        Assert.Equal(code, failure.Message);
        Assert.Null(failure.InnerException);
        Assert.DoesNotContain(Canary, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nobody_there_is_not_now()
    {
        var outside = await RunningSimulators.Start();
        var line = Line(outside);
        await outside.DisposeAsync();

        Assert.Equal("not_now:avim:unreachable", (await Assert.ThrowsAsync<HttpRequestException>(() => Send(line, Delivery()))).Message);
    }

    [Fact]
    public async Task no_address_is_not_now_so_that_nothing_is_lost_until_there_is_one()
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal("not_now:nla:address_missing", (await Assert.ThrowsAsync<HttpRequestException>(() => Send(Line(outside), A.Delivery("nla")))).Message);
    }

    [Fact]
    public async Task a_redirect_is_not_followed()
    {
        await using var outside = await RunningSimulators.Start();
        await using var elsewhere = WebApplication.Create(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        elsewhere.Run(http =>
        {
            http.Response.StatusCode = 308;
            http.Response.Headers.Location = new Uri(outside.Address, "avim/inbox").ToString();
            return Task.CompletedTask;
        });
        await elsewhere.StartAsync();
        var line = Line(outside, address: elsewhere.Urls.First());

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Send(line, Delivery()));

        Assert.Equal(HttpStatusCode.PermanentRedirect, failure.StatusCode);
        Assert.Empty(await outside.Received("avim"));
    }

    [Fact]
    public async Task a_slow_partner_that_took_it_after_all_takes_it_once()
    {
        await using var outside = await RunningSimulators.Start();
        var delivery = Delivery();
        await outside.Behave("avim", """{"mode":"slow","delayMs":700}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(Line(outside, patience: TimeSpan.FromMilliseconds(200)), delivery));
        await outside.Behave("avim", """{"mode":"answer","delayMs":1500}""");

        // The first one is dealt with while the second waits, so the second finds it there.
        Assert.IsType<Answer.Accepted>(await Send(Line(outside), delivery));
        Assert.Equal(2, (await outside.Received("avim")).Count);
    }

    [Fact]
    public async Task stopping_is_not_a_time_out()
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("avim", """{"mode":"slow"}""");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var delivery = Delivery();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Line(outside).Send(delivery, Envelope.Around(delivery, "melding", Words), stop.Token));
    }

    [Fact]
    public async Task a_correction_says_in_the_partners_words_what_was_wrong_and_a_notice_says_no_more()
    {
        await using var outside = await RunningSimulators.Start();
        var right = Delivery() with { Corrects = ["signal.summary", "victim.name"] };

        Assert.IsType<Answer.Accepted>(await Send(Line(outside), right));
        Assert.IsType<Answer.Accepted>(await Send(Line(outside), A.Notice(right)));

        var got = (await outside.Received("avim")).Select(one => Got.Form(one)).ToList();
        Assert.All(got, one => Assert.Equal("""["omschrijving"]""", one["corrects"]!.ToJsonString()));
        Assert.Equal(Canary, (string?)got[0]["fields"]!["melding"]!["omschrijving"]);
        Assert.Equal("""{"melding":{}}""", got[1]["fields"]!.ToJsonString());
        Assert.Null(Envelope.Around(Delivery(), "melding", Words)["corrects"]);
    }

    private static Outgoing Delivery() => A.Delivery("avim", A.Field("signal.summary", null, Canary));

    private static Task<Answer> Send(PartnerHttp line, Outgoing delivery) =>
        line.Send(delivery, Envelope.Around(delivery, "melding", Words), CancellationToken.None);

    private static PartnerHttp Line(RunningSimulators outside, TimeSpan? patience = null, string? address = null)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Keten:Partners:avim:Url", address ?? new Uri(outside.Address, "avim").ToString())])
            .Build();
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddPartnerLines(settings, ["avim", "nla"]);
        services.AddHttpClient("avim", client => client.Timeout = patience ?? client.Timeout);
        return services.BuildServiceProvider().GetRequiredService<PartnerHttp>();
    }
}
