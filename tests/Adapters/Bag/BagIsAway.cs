using Keten.Adapters;
using Keten.Adapters.Bag;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Bag;

/// <summary>Not now, or a no, and in either a code at most.</summary>
public class BagIsAway
{
    private static readonly RegisterQuery Asked = new RegisterQuery.ByAddress("6511AC", "1");

    public static TheoryData<string, string> NotNow { get; } = new()
    {
        { """{"mode":"down"}""", "503" },
        { """{"mode":"fail","status":404}""", "404" },
        { """{"mode":"fail","status":400,"body":"Kanarie"}""", "400" },
        { """{"mode":"fail","status":403,"body":{"status":403,"code":"autorisation","detail":"Kanarie"}}""", "403" },
        { """{"mode":"fail","status":412,"body":{"status":412,"code":"preconditionFailed","detail":"Kanarie"}}""", "412" },
        { """{"mode":"answer","body":"unreadable"}""", "unreadable" },
        { """{"mode":"answer","body":{"_embedded":{"adressen":[{"straat":"Kanarie"}]}}}""", "unreadable" },
        { """{"mode":"answer","body":{"_embedded":[]}}""", "unreadable" },
        { """{"mode":"answer","body":{"_embedded":{"adressen":[null]}}}""", "unreadable" },
        // Another address than was asked about.
        { """{"mode":"answer","body":{"_embedded":{"adressen":[{"nummeraanduidingIdentificatie":"0268200000000101","postcode":"6511AC","huisnummer":2}]}}}""", "unreadable" },
        { $$$"""{"mode":"answer","body":{"x":{{{new string('[', 40)}}}{{{new string(']', 40)}}}}}""", "unreadable" },
        { $$$"""{"mode":"answer","body":{"x":"{{{new string('K', 1_100_000)}}}"}}""", "too_large" },
    };

    [Theory]
    [MemberData(nameof(NotNow), DisableDiscoveryEnumeration = true)]
    public async Task not_now(string behaviour, string code)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("bag", behaviour);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(Asked, CancellationToken.None));

        Assert.Equal($"not_now:bag:{code}", failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Theory]
    [InlineData(404, "notFound", "Het adres komt niet voor in de BAG.")]
    [InlineData(400, "paramsValidation", "De BAG nam de vraag niet aan (paramsValidation).")]
    [InlineData(400, "Kanarie", "De BAG nam de vraag niet aan.")]
    public async Task a_no_is_an_answer(int status, string code, string text)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("bag", $$$"""{"mode":"fail","status":{{{status}}},"body":{"status":{{{status}}},"code":"{{{code}}}","detail":"Kanarie"}}""");

        Assert.Equal(text, Assert.Single((await Register(outside).Ask(Asked, CancellationToken.None)).Facts).Text);
    }

    /// <summary>A register that always has a next page is asked five times; and where its link leads is nobody's business.</summary>
    [Fact]
    public async Task pages_end()
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("bag", """{"mode":"answer","body":{"_links":{"next":{"href":"http://127.0.0.1:1/elders"}}}}""");

        Assert.False((await Register(outside).Ask(Asked, CancellationToken.None)).Found);
        Assert.Equal(5, (await outside.Received("bag")).Count);
    }

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddBagRegister(settings), "bag");
}
