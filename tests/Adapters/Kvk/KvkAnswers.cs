using System.Globalization;
using Keten.Adapters;
using Keten.Adapters.Kvk;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Kvk;

public class KvkAnswers
{
    public static TheoryData<RegisterQuery, bool, string[]> Known { get; } = new()
    {
        { new RegisterQuery.ByKvkNumber("12345678"), false, ["kvk_not_registered"] },
        { new RegisterQuery.ByKvkNumber("23456789"), true, ["kvk_recently_founded"] },
        { new RegisterQuery.ByKvkNumber("45678901"), true, [] },
        { new RegisterQuery.ByOrganisation("Spookbedrijf Verzonnen"), false, ["kvk_not_registered"] },
        { new RegisterQuery.ByOrganisation("Nieuw Verzonnen BV"), true, ["kvk_recently_founded"] },
        { new RegisterQuery.ByOrganisation("Kas Verzonnen BV"), true, [] },
    };

    public static TheoryData<RegisterQuery, string[]> Sent { get; } = new()
    {
        { new RegisterQuery.ByKvkNumber("12345678"), ["/sim/kvk/v1/basisprofielen/12345678"] },
        { new RegisterQuery.ByOrganisation("Kas & Verzonnen BV"), ["/sim/kvk/v2/zoeken?naam=Kas & Verzonnen BV&resultatenPerPagina=20", "/sim/kvk/v1/basisprofielen/87654321"] },
        { new RegisterQuery.ByOrganisation("Spookbedrijf Verzonnen"), ["/sim/kvk/v2/zoeken?naam=Spookbedrijf Verzonnen&resultatenPerPagina=20"] },
    };

    public static TheoryData<RegisterQuery> NotTaken { get; } = new()
    {
        new RegisterQuery.ByBsn("999990342"),
        new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12)),
        new RegisterQuery.ByAddress("6511AB", "12"),
        new RegisterQuery.ByKvkNumber("1234567"),
        new RegisterQuery.ByKvkNumber("../zoeken"),
        new RegisterQuery.ByOrganisation(" "),
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
    [MemberData(nameof(Sent))]
    public async Task to_a_key_and_nothing_else(RegisterQuery query, string[] asked)
    {
        await using var outside = await RunningSimulators.Start();

        await Register(outside).Ask(query, CancellationToken.None);

        var received = await outside.Received("kvk");
        Assert.Equal(asked, received.Select(one => (string?)one!["path"] + (string?)one["query"]));
        Assert.All(received, one => Assert.Equal(("GET", ""), ((string?)one!["method"], (string?)one["body"])));
        Assert.DoesNotContain("development", received.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task nothing_to_a_key_it_does_not_take(RegisterQuery query)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal(RegisterAnswer.NotAsked, await Register(outside).Ask(query, CancellationToken.None));
        Assert.Empty(await outside.Received("kvk"));
    }

    [Theory]
    [InlineData("20251102", null, "2025-11-02")]
    [InlineData("20251103", "kvk_recently_founded", "2025-11-03")]
    // Of a month or a year the first day counts: what may be older strengthens nothing.
    [InlineData("20251100", null, null)]
    [InlineData("20251200", "kvk_recently_founded", null)]
    [InlineData("20260000", "kvk_recently_founded", null)]
    [InlineData("00000000", null, null)]
    [InlineData("20250230", null, null)]
    [InlineData("2025-11-03", null, null)]
    [InlineData(null, null, null)]
    public void recent_is_less_than_a_year(string? registered, string? reason, string? since)
    {
        var answer = KvkMapping.ToAnswer([(new() { KvkNummer = "45678901", Naam = "Kas Verzonnen BV", FormeleRegistratiedatum = registered }, null)], new DateOnly(2026, 11, 2));

        var fact = Assert.Single(answer.Facts);
        Assert.Equal((reason, "45678901", "Kas Verzonnen BV"), (fact.Reason, fact.KvkNumber, fact.OrganisationName));
        Assert.Equal(since, fact.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task one_that_ended_is_said_to_have()
    {
        await using var outside = await RunningSimulators.Start();

        var answer = await Register(outside).Ask(new RegisterQuery.ByKvkNumber("98765432"), CancellationToken.None);

        Assert.Equal("De organisatie staat in het handelsregister. De onderneming is beëindigd.", Assert.Single(answer.Facts).Text);
    }

    [Fact]
    public void an_organisation_with_several_establishments_is_one_and_no_more_than_five_are_looked_at()
    {
        string[] numbers = ["00000001", "00000001", .. Enumerable.Range(2, 8).Select(n => $"0000000{n}")];

        Assert.Equal(
            ["00000001", "00000002", "00000003", "00000004", "00000005"],
            KvkMapping.ToLookAt(new() { Resultaten = [.. numbers.Select(number => new KvkResultaat.Item { KvkNummer = number })] })!.Select(one => one.KvkNummer));
    }

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddKvkRegister(settings), "kvk");
}
