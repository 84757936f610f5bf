using Keten.Adapters;

namespace Keten.Tests.Adapters.Sdk;

public class HouseNumbersAreRead
{
    [Theory]
    [InlineData("12", 12, null, null)]
    [InlineData(" 12 ", 12, null, null)]
    [InlineData("12a", 12, "a", null)]
    [InlineData("12 A", 12, "A", null)]
    [InlineData("12-3", 12, null, "3")]
    [InlineData("12 bis", 12, null, "bis")]
    [InlineData("12A-2", 12, "A", "2")]
    [InlineData("99999", 99999, null, null)]
    public void as_people_write_them(string written, int number, string? letter, string? addition) =>
        Assert.Equal((number, letter, addition), HouseNumber.Read(written) is { } read ? (read.Number, read.Letter, read.Addition) : default);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("a")]
    [InlineData("123456")]
    [InlineData("12; drop")]
    public void or_not_at_all(string written) => Assert.Null(HouseNumber.Read(written));
}
