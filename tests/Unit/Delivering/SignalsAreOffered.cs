using System.Text;
using Keten.Hosting.Regions;
using Keten.Sharing.Delivering.Hear;

namespace Keten.Tests.Unit.Delivering;

/// <summary>Whether a signal that a partner offers comes in: as strict as POST /signals, and what that partner can have.</summary>
public class SignalsAreOffered
{
    private static readonly RegionSet Regions = RegionSet.Load(Repository.At("infra/regions"));

    [Theory]
    [InlineData("veilig-thuis", "partner", "veilig_thuis")]
    [InlineData("veilig-thuis", "professional", "veilig_thuis")]
    [InlineData("mma", "anonymous", "mma")]
    public void by_the_entry_of_who_offers_it(string partner, string kind, string entry) =>
        Assert.Equal(entry, Assert.IsType<Offer.Taken>(Of(partner, Signal(kind))).Entry);

    [Theory]
    [InlineData("nla")]
    [InlineData("zvh-groningen")]
    public void nobody_else_offers_one(string partner) => Assert.Equal(("#/type", "not_yours"), Refused(Of(partner, Signal("partner"))));

    [Theory]
    [InlineData("veilig-thuis", "anonymous")]
    [InlineData("veilig-thuis", "resident")]
    [InlineData("veilig-thuis", "employee")]
    [InlineData("mma", "partner")]
    [InlineData("mma", "resident")]
    public void reported_by_whom_that_partner_can_have(string partner, string kind) =>
        Assert.Equal(["#/data/signal/reporter/kind not_yours"], Wrong(Of(partner, Signal(kind))));

    [Theory]
    [InlineData("name", "Verzonnen Melder")]
    [InlineData("email", "verzonnen@example.org")]
    [InlineData("phone", "+31600000009")]
    [InlineData("organisation", "Verzonnen BV")]
    [InlineData("webhook", "https://hooks.example.org/x")]
    public void with_mma_nobody_learns_who_reported(string field, string value)
    {
        var offered = Signal("anonymous", $",\"{field}\":\"{value}\"");

        Assert.Equal([$"#/data/signal/reporter/{field} not_anonymous"], Wrong(Of("mma", offered)));
    }

    [Fact]
    public void what_is_no_signal_is_refused_with_its_places() => Assert.Equal(
        ["#/data/signal/reporter/kind", "#/data/signal/weather"],
        Wrong(Of("mma", """{"region":"nijmegen","weather":"Verzonnen.","narrative":"Verzonnen.","reporter":{}}""")).Select(one => one.Split(' ')[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void a_region_and_municipality_that_are_there()
    {
        Assert.Equal(["#/data/signal/region unknown_region"], Wrong(Of("mma", Signal("anonymous").Replace("nijmegen", "elders", StringComparison.Ordinal))));
        Assert.Equal(["#/data/signal/municipality unknown_municipality"], Wrong(Of("mma", Signal("anonymous").Replace("\"narrative\"", "\"municipality\":\"Verzonnendorp\",\"narrative\"", StringComparison.Ordinal))));
        Assert.Equal(("#/data/signal/region", "not_yours"), Refused(Of("mma", Signal("anonymous"), "groningen")));
    }

    [Theory]
    [InlineData("hooks.example.org", true)]
    [InlineData("elsewhere.example.org", false)]
    public void feedback_goes_to_a_system_that_was_agreed_upon(string host, bool agreed) =>
        Assert.Equal(agreed, Of("veilig-thuis", Signal("partner", $",\"webhook\":\"https://{host}/x\"")) is Offer.Taken);

    [Fact]
    public void and_nothing_of_it_is_printed() => Assert.DoesNotContain("Verzonnen", Of("mma", Signal("anonymous")).ToString(), StringComparison.Ordinal);

    private static string Signal(string kind, string more = "") => $"{{\"region\":\"nijmegen\",\"narrative\":\"Verzonnen.\",\"reporter\":{{\"kind\":\"{kind}\"{more}}}}}";

    private static Offer Of(string partner, string signal, params string[] own) =>
        Offer.Of(partner, Encoding.UTF8.GetBytes(signal), Regions, own, webhook => webhook.Host == "hooks.example.org", new DateOnly(2026, 11, 28));

    private static (string Pointer, string Code) Refused(Offer offer)
    {
        var why = Assert.IsType<Offer.Refused>(offer).Why;
        return (why.Pointer, why.Code);
    }

    private static IReadOnlyList<string> Wrong(Offer offer) => [.. Assert.IsType<Offer.Wrong>(offer).Errors.Select(error => $"{error.Pointer} {error.Code}")];
}
