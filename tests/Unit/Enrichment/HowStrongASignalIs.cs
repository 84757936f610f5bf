using Keten.Enrichment.Rate;
using Keten.Sharing;

namespace Keten.Tests.Unit.Enrichment;

public class HowStrongASignalIs
{
    [Theory]
    [InlineData(1, "enforcement_history", false, "", "y", "enforcement_history")]
    [InlineData(1, "enforcement_history", false, "brp", "y", "enforcement_history")]
    [InlineData(1, "", false, "", "n", "")]
    [InlineData(1, "", false, "brp", "sources_missing", "")]
    [InlineData(1, "", true, "", "y", "fact_added")]
    [InlineData(1, "", true, "brp", "y", "fact_added")]
    [InlineData(2, "enforcement_history", false, "", "n", "enforcement_history")]
    [InlineData(2, "enforcement_history", false, "kvk", "sources_missing", "enforcement_history")]
    [InlineData(2, "enforcement_history,enforcement_history", false, "", "n", "enforcement_history")]
    [InlineData(2, "enforcement_history,kvk_not_registered", false, "", "y", "enforcement_history,kvk_not_registered")]
    [InlineData(2, "enforcement_history", true, "", "y", "enforcement_history,fact_added")]
    [InlineData(0, "", false, "", "y", "")]
    public void reasons_count_and_a_missing_source_might_have_had_one(
        int minimum, string reasons, bool peopleAdded, string missing, string strength, string why)
    {
        var rating = Rating.Of(minimum, Listed(reasons).Select(Fact), peopleAdded, [.. Listed(missing)]);

        Assert.Equal(strength, rating.Strength);
        Assert.Equal(Listed(why), rating.Reasons);
    }

    [Fact]
    public void what_only_informs_is_no_reason() =>
        Assert.Equal("n", Rating.Of(1, [Fact("x") with { Reason = null, Text = "Staat ingeschreven." }], false, []).Strength);

    private static Fact Fact(string reason) => new() { Source = "kvk", Origin = "register", At = DateTimeOffset.UnixEpoch, Reason = reason };

    private static string[] Listed(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
