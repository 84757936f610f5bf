using System.Collections.Concurrent;
using System.Diagnostics;
using Keten.Adapters;
using Keten.Adapters.Kvk;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Kvk;

/// <summary>Not now, or a no, and in either a code at most; and nothing is written down of an address in which a key stands.</summary>
public class KvkIsAway
{
    private static readonly RegisterQuery Number = new RegisterQuery.ByKvkNumber("45678901");
    private static readonly RegisterQuery Name = new RegisterQuery.ByOrganisation("Kanarie Verzonnen BV");

    public static TheoryData<string, string> NotNow { get; } = new()
    {
        { """{"mode":"down"}""", "503" },
        { """{"mode":"fail","status":404}""", "404" },
        { Fails(404, "Kanarie"), "404" },
        { Fails(404, "IPD1003"), "IPD1003" },
        { Fails(503, "IPD1002"), "IPD1002" },
        { Fails(401, "401"), "401" },
        { """{"mode":"fail","status":400,"body":{"fout":[null]}}""", "400" },
        { """{"mode":"fail","status":429}""", "429" },
        { """{"mode":"answer","body":"unreadable"}""", "unreadable" },
        { """{"mode":"answer","body":{}}""", "unreadable" },
        { """{"mode":"answer","body":{"kvkNummer":"11111111"}}""", "unreadable" },
        { """{"mode":"answer","body":{"kvkNummer":45678901}}""", "unreadable" },
        { $$$"""{"mode":"answer","body":{"kvkNummer":"45678901","x":{{{new string('[', 40)}}}{{{new string(']', 40)}}}}}""", "unreadable" },
        { $$$"""{"mode":"answer","body":{"kvkNummer":"45678901","x":"{{{new string('K', 1_100_000)}}}"}}""", "too_large" },
    };

    [Theory]
    [MemberData(nameof(NotNow), DisableDiscoveryEnumeration = true)]
    public async Task not_now(string behaviour, string code)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("kvk", behaviour);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(Number, CancellationToken.None));

        Assert.Equal($"not_now:kvk:{code}", failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Theory]
    [InlineData("""{"resultaten":[{"kvkNummer":"../x"}]}""")]
    [InlineData("""{"resultaten":[{"naam":"Verzonnen"}]}""")]
    [InlineData("""{"resultaten":{}}""")]
    [InlineData("""{"resultaten":[null]}""")]
    public async Task a_search_that_finds_what_cannot_be_is_not_now(string found)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("kvk", $$"""{"mode":"answer","body":{{found}}}""");

        Assert.Equal("not_now:kvk:unreadable", (await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(Name, CancellationToken.None))).Message);
        Assert.Single(await outside.Received("kvk"));
    }

    [Theory]
    [InlineData(404, "IPD0005", "De organisatie staat niet in het handelsregister.", "kvk_not_registered")]
    [InlineData(404, "IPD5200", "De organisatie staat niet in het handelsregister.", "kvk_not_registered")]
    [InlineData(400, "IPD0004", "De KvK nam de vraag niet aan (IPD0004).", null)]
    public async Task a_no_is_an_answer(int status, string code, string text, string? reason)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("kvk", Fails(status, code));

        var fact = Assert.Single((await Register(outside).Ask(Number, CancellationToken.None)).Facts);

        Assert.Equal((text, reason), (fact.Text, fact.Reason));
    }

    /// <summary>The stored document has an object, the vendor's page an array.</summary>
    [Theory]
    [InlineData("\"links\":[{\"rel\":\"self\",\"href\":\"https://example.nl\"}]")]
    [InlineData("\"_links\":{\"self\":{\"href\":\"https://example.nl\"}}")]
    public async Task links_come_in_either_shape(string links)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("kvk", $$$"""{"mode":"answer","body":{"kvkNummer":"45678901","resultaten":[{"kvkNummer":"45678901",{{{links}}}}],{{{links}}}}}""");

        Assert.True((await Register(outside).Ask(Number, CancellationToken.None)).Found);
        Assert.True((await Register(outside).Ask(Name, CancellationToken.None)).Found);
    }

    [Fact]
    public async Task within_five_seconds_of_all_calls_together_or_not_now()
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("kvk", """{"mode":"slow","delayMs":3000}""");
        var before = TimeProvider.System.GetTimestamp();

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(Name, CancellationToken.None));

        Assert.Equal("not_now:kvk:timeout", failure.Message);
        Assert.InRange(TimeProvider.System.GetElapsedTime(before).TotalSeconds, 4.5, 9);
        Assert.Equal(2, (await outside.Received("kvk")).Count);
    }

    [Fact]
    public async Task no_span_tells_what_was_asked_and_no_trace_goes_along()
    {
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            // What the other side writes down is the other side's.
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => spans.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var outside = await RunningSimulators.Start();
        using var working = new Activity("working").Start();

        await Register(outside).Ask(Name, CancellationToken.None);

        // It does hear calls: the test's own one, to the same place.
        var received = await outside.Received("kvk");
        Assert.Contains(spans, span => span.Contains(Here("received"), StringComparison.Ordinal));
        // Tests beside this one ask other simulators, on ports of their own.
        Assert.DoesNotContain(spans, span => span.Contains("Kanarie", StringComparison.Ordinal) || span.Contains(Here("v"), StringComparison.Ordinal));
        Assert.Equal(2, received.Count);
        Assert.All(received, one => Assert.Null(one!["headers"]!["traceparent"]));

        string Here(string path) => $":{outside.Address.Port}/sim/kvk/{path}";
    }

    private static string Fails(int status, string code) =>
        $$$"""{"mode":"fail","status":{{{status}}},"body":{"fout":[{"code":"{{{code}}}","omschrijving":"Kanarie Verzonnen"}]}}""";

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddKvkRegister(settings), "kvk");
}
