using System.Text.Json;
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
        { new RegisterQuery.ByBsn("999990032"), true, [] },
        { new RegisterQuery.ByBsn("999990044"), true, [] },
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
        new RegisterQuery.ByAddress("0511AB", "12"),
        new RegisterQuery.ByBsn("99999034"),
        // A wildcard would ask for everybody whose name begins so.
        new RegisterQuery.ByPerson("Verz*", new DateOnly(1999, 4, 12)),
        new RegisterQuery.ByPerson("Выдумка", new DateOnly(1999, 4, 12)),
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
        var two = new BrpPersonen { Type = "x", Personen = [new(), new() { GeheimhoudingPersoonsgegevens = true }] };

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
        Assert.Single(BrpMapping.ToAnswer(new RegisterQuery.ByAddress("6511AB", "1"), new() { Type = "x", Personen = [.. Enumerable.Repeat(new BrpPersonen.Persoon(), persons)] }).Facts).Reason);

    [Theory]
    [InlineData("999990032", "De persoon staat ingeschreven in de BRP. De gegevens zijn in onderzoek sinds 3-2026 en dus niet zeker.")]
    [InlineData("999990044", "De persoon staat als niet-ingezetene in de BRP (RNI) sinds 1-9-2019.")]
    public async Task what_is_investigated_or_kept_up_no_more_is_said(string bsn, string text)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal(text, Assert.Single((await Register(outside).Ask(new RegisterQuery.ByBsn(bsn), CancellationToken.None)).Facts).Text);
    }

    [Fact]
    public void who_is_investigated_makes_no_crowd_and_who_died_or_left_lives_nowhere()
    {
        BrpPersonen.Persoon unsure = new() { InOnderzoek = new() { Leeftijd = true } };
        BrpPersonen.Persoon dead = new() { OpschortingBijhouding = new() { Reden = new() { Code = "O" } } };
        var answer = BrpMapping.ToAnswer(
            new RegisterQuery.ByAddress("6511AB", "1"), new() { Type = "x", Personen = [.. Enumerable.Repeat(new BrpPersonen.Persoon(), 7), unsure, dead] });

        var fact = Assert.Single(answer.Facts);
        Assert.Equal((null, 8, "Op het adres staan 8 personen ingeschreven. Van 1 zijn de gegevens in onderzoek."), (fact.Reason, fact.Count, fact.Text));
    }

    [Theory]
    [InlineData("""{"type":"Datum","datum":"2019-09-01","langFormaat":"1 september 2019"}""", "1-9-2019")]
    [InlineData("""{"type":"JaarMaandDatum","jaar":2026,"maand":3,"langFormaat":"maart 2026"}""", "3-2026")]
    [InlineData("""{"type":"JaarDatum","jaar":2026,"langFormaat":"2026"}""", "2026")]
    [InlineData("""{"type":"DatumOnbekend","onbekend":true,"langFormaat":"onbekend"}""", null)]
    public void a_date_is_as_much_of_one_as_is_known(string written, string? read) =>
        Assert.Equal(read, BrpDatum.Read(JsonDocument.Parse(written).RootElement)!.Written());

    [Theory]
    [InlineData("""{"type":"Datum","datum":"2019-02-30"}""")]
    [InlineData("""{"type":"Datum"}""")]
    [InlineData("""{"type":"JaarDatum","jaar":"2026"}""")]
    [InlineData("""{"type":"JaarMaandDatum","jaar":2026,"maand":13}""")]
    [InlineData("""{"type":"Eeuw","jaar":20}""")]
    [InlineData("\"2019-09-01\"")]
    public void what_is_no_date_is_none(string written) => Assert.Null(BrpDatum.Read(JsonDocument.Parse(written).RootElement));

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
