using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>sharing.md, never 26.</summary>
public sealed class ReviewsAreOfOneText
{
    private static readonly Request _riec = Sample.Asks("riec_member", "organised_crime", "case", "organised_crime");
    private static readonly ReviewedText _read = new("signal.summary", "riec_member", Reviewing.HashOf(Sample.Dossier, "signal.summary")!);

    [Fact]
    public void unread_nothing_and_read_the_text() =>
        Assert.Equal((false, true), (Gets(Sample.Dossier), Gets(Reviewed(_read))));

    public static TheoryData<string, ReviewedText> Others => new()
    {
        { "another text", _read with { Hash = Reviewing.HashOf(Sample.Dossier with { Summary = "Something else." }, "signal.summary")! } },
        { "another class", _read with { RecipientClass = "enforcement" } },
        { "another field", _read with { Field = "signal.narrative" } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void read_is_that_text_for_them(string what, ReviewedText other) => Assert.False(Gets(Reviewed(other)), what);

    [Fact]
    public void whoever_is_hidden_stays_hidden_in_it()
    {
        var text = $"Seen: {Sample.Victim.Name!.Given} {Sample.Victim.Name.Family}.";
        var dossier = Sample.Dossier with { Summary = text };
        var ruling = Sample.Decide(_riec, dossier with { ByHand = new ByHand { Reviewed = [_read with { Hash = Reviewing.HashOf(dossier, "signal.summary")! }] } })!;
        Assert.DoesNotContain("Givenvictim1", ruling.View.Fields.Single(field => field.Path == "signal.summary").Value.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void what_is_not_there_has_nothing_to_read() => Assert.Null(Reviewing.HashOf(Sample.Dossier with { Summary = null }, "signal.summary"));

    private static bool Gets(Dossier dossier) => Sample.Decide(_riec, dossier)!.View.Fields.Any(field => field.Path == "signal.summary");

    private static Dossier Reviewed(ReviewedText read) => Sample.Dossier with { ByHand = new ByHand { Version = 1, Reviewed = [read] } };
}
