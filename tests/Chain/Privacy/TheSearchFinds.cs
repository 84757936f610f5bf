using System.Text;

namespace Keten.Tests.Chain.Privacy;

/// <summary>A hunt that finds nothing proves nothing unless its search finds.</summary>
public class TheSearchFinds
{
    public static TheoryData<string> Ways => [.. Written("x").Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void a_value_however_it_is_written(string way)
    {
        var canaries = new Canaries();
        foreach (var (field, value) in Values(canaries))
        {
            var search = new Search(canaries);
            Assert.Contains(field, search.In(Written(value)[way]));
            Assert.Contains(field, search.In([.. new byte[(1 << 20) - 5], .. Written(value)[way], .. new byte[9]]));
        }
    }

    [Fact]
    public void a_short_number_only_where_it_stands_on_its_own()
    {
        var canaries = new Canaries();
        var number = canaries.Kvk("number");
        var search = new Search(canaries);
        Assert.Contains("number", search.In($"kvk:{number}."));
        Assert.Empty(search.In($"17{number}"));
        Assert.Empty(search.In("nothing of the kind"));
    }

    [Fact]
    public void what_nobody_was_to_be_told() => Assert.Equal(
        ["first.Persons(suspect).Name.Family", "second.Persons(victim).Address.Street", "first.Reporter.Name", "moviera says"],
        Told.Beyond(
            ["first.Persons(victim).Name.Family", "first.Persons(suspect).Name.Family", "first.Persons(victim).Address.City", "second.Persons(victim).Address.Street", "summary", "first.Reporter.Name", "moviera says"],
            ["victim.name"],
            ["victim.address", "signal.summary"]));

    private static Dictionary<string, string> Values(Canaries canaries) => new()
    {
        ["bsn"] = canaries.Bsn("bsn"),
        ["kvk"] = canaries.Kvk("kvk"),
        ["iban"] = canaries.Iban("iban"),
        ["phone"] = canaries.Phone("phone"),
        ["plate"] = canaries.Plate("plate"),
        ["postcode"] = canaries.Postcode("postcode"),
        ["day"] = canaries.Day("day"),
        ["house"] = canaries.HouseNumber("house"),
        ["email"] = canaries.Email("email"),
        ["text"] = canaries.Text("text"),
    };

    private static Dictionary<string, byte[]> Written(string value) => new()
    {
        ["as it is"] = Utf8($"({value})"),
        ["in capitals"] = Utf8($"\"{value.ToUpperInvariant()}\""),
        ["UTF-16"] = Encoding.Unicode.GetBytes($"a{value}b"),
        ["hexadecimal"] = Utf8(Convert.ToHexString(Utf8($"a{value}b"))),
        ["base64"] = Utf8(Convert.ToBase64String(Utf8($"{value}bcd"))),
        ["base64, one further"] = Utf8(Convert.ToBase64String(Utf8($"a{value}bcd"))),
        ["base64, two further"] = Utf8(Convert.ToBase64String(Utf8($"ab{value}bcd"))),
    };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
