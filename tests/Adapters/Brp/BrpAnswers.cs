using Keten.Adapters;
using Keten.Adapters.Brp;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Brp;

public class BrpAnswers
{
    public static TheoryData<RegisterQuery, bool, string[]> Known { get; } = new()
    {
        { new RegisterQuery.ByAddress("6511AB", "12"), true, ["brp_many_at_address"] },
        { new RegisterQuery.ByAddress("6511AB", "14"), true, [] },
        { new RegisterQuery.ByBsn("999990019"), false, ["brp_not_registered"] },
        { new RegisterQuery.ByBsn("999990342"), true, [] },
        { new RegisterQuery.ByPerson("Onbekend", new DateOnly(1999, 4, 12)), false, ["brp_not_registered"] },
        { new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12)), true, [] },
    };

    public static TheoryData<RegisterQuery, string> Sent { get; } = new()
    {
        { new RegisterQuery.ByBsn("999990342"), """{"type":"RaadpleegMetBurgerservicenummer","fields":["leeftijd"],"burgerservicenummer":["999990342"]}""" },
        { new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12)), """{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","fields":["leeftijd"],"geslachtsnaam":"Verzonnen","geboortedatum":"1999-04-12"}""" },
        { new RegisterQuery.ByAddress("6511AB", "12a-2"), """{"type":"ZoekMetPostcodeEnHuisnummer","fields":["leeftijd"],"postcode":"6511AB","huisnummer":12,"huisletter":"a","huisnummertoevoeging":"2"}""" },
    };

    public static TheoryData<RegisterQuery> NotTaken { get; } = new()
    {
        new RegisterQuery.ByKvkNumber("12345678"),
        new RegisterQuery.ByOrganisation("Kas Verzonnen BV"),
        new RegisterQuery.ByAddress("6511AB", "zonder nummer"),
    };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task whether_it_is_known_and_what_makes_it_stronger(RegisterQuery query, bool found, string[] reasons)
    {
        await using var outside = await RunningSimulators.Start();

        var answer = await Register(outside).Ask(query, CancellationToken.None);

        Assert.Equal((true, found), (answer.Asked, answer.Found));
        Assert.Equal(reasons, answer.Facts.Select(fact => fact.Reason).OfType<string>());
    }

    [Theory]
    [InlineData("999990020", true)]
    [InlineData("999990342", false)]
    public async Task that_an_address_is_secret_comes_along_unasked(string bsn, bool secret)
    {
        await using var outside = await RunningSimulators.Start();

        var fact = Assert.Single((await Register(outside).Ask(new RegisterQuery.ByBsn(bsn), CancellationToken.None)).Facts);

        Assert.Equal(secret, fact.SecretAddress);
        Assert.Equal(secret, fact.Text.Contains("geheimhouding", StringComparison.Ordinal));
        Assert.DoesNotContain("geheimhouding", (string?)Assert.Single(await outside.Received("brp"))!["body"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void of_two_with_one_name_and_birth_date_either_may_be_meant_and_at_an_address_nobody()
    {
        var two = new BrpPersonen { Personen = [new(), new() { GeheimhoudingPersoonsgegevens = true }] };

        Assert.True(Assert.Single(BrpMapping.ToAnswer(new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12)), two).Facts).SecretAddress);
        Assert.False(Assert.Single(BrpMapping.ToAnswer(new RegisterQuery.ByAddress("6511AB", "1"), two).Facts).SecretAddress);
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task to_a_key_and_nothing_else(RegisterQuery query, string body)
    {
        await using var outside = await RunningSimulators.Start();

        await Register(outside).Ask(query, CancellationToken.None);

        Assert.Equal(body, (string?)Assert.Single(await outside.Received("brp"))!["body"]);
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task nothing_to_a_key_it_does_not_take(RegisterQuery query)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal(RegisterAnswer.NotAsked, await Register(outside).Ask(query, CancellationToken.None));
        Assert.Empty(await outside.Received("brp"));
    }

    [Theory]
    [InlineData("""{"mode":"down"}""", "not_now:brp:503")]
    [InlineData("""{"mode":"fail","status":404}""", "not_now:brp:404")]
    [InlineData("""{"mode":"answer","body":"unreadable"}""", "not_now:brp:unreadable")]
    public async Task not_now_when_it_is_away(string behaviour, string code)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("brp", behaviour);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(new RegisterQuery.ByAddress("6511AB", "12"), CancellationToken.None));

        Assert.Equal(code, failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task within_five_seconds_or_not_now()
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("brp", """{"mode":"slow"}""");
        var before = TimeProvider.System.GetTimestamp();

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(new RegisterQuery.ByBsn("999990342"), CancellationToken.None));

        Assert.Equal("not_now:brp:timeout", failure.Message);
        Assert.InRange(TimeProvider.System.GetElapsedTime(before).TotalSeconds, 4.5, 9);
    }

    [Theory]
    [InlineData(7, null)]
    [InlineData(8, "brp_many_at_address")]
    public void many_is_eight_or_more(int persons, string? reason) => Assert.Equal(
        reason,
        Assert.Single(BrpMapping.ToAnswer(new RegisterQuery.ByAddress("6511AB", "1"), new() { Personen = [.. Enumerable.Repeat(new BrpPersonen.Persoon(), persons)] }).Facts).Reason);

    [Fact]
    public void nothing_personal_is_printed()
    {
        var query = new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12));

        Assert.DoesNotContain("Verzonnen", query.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Verzonnen", BrpMapping.ToQuestion(query)!.ToString(), StringComparison.Ordinal);
    }

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddBrpRegister(settings), "brp");
}
