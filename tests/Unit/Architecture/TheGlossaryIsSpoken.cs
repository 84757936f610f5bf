using System.Text.RegularExpressions;

namespace Keten.Tests.Unit.Architecture;

/// <summary>One word per thing. What the glossary strikes out is nobody's identifier, except where a partner owns the word.</summary>
public partial class TheGlossaryIsSpoken
{
    private const int MostRows = 40;

    private static readonly string _glossary = Repository.Read("docs/glossary.md");

    private static readonly IReadOnlyList<SourceFile> _ours =
        [.. SourceFile.All.Where(file => !file.Under("adapters", "infra/Simulators", "tests/Adapters") && !file.Path.EndsWith("TheGlossaryIsSpoken.cs", StringComparison.Ordinal))];

    [Fact]
    public void no_struck_out_word_is_an_identifier() => Assert.Empty(_ours.SelectMany(file => Slips(file, Struck(_glossary))));

    [Theory]
    [InlineData("public sealed record Melding;", true)]
    [InlineData("var melding = 1;", true)]
    [InlineData("void TakeMeldingIn() { }", true)]
    [InlineData("// a melding", false)]
    [InlineData("var text = \"melding\";", false)]
    [InlineData("void Meldingen() { }", false)]
    public void and_a_slip_shows(string code, bool slips) =>
        Assert.Equal(slips, Slips(new("services/A/B.cs", code), ["Melding"]).Any());

    [Fact]
    public void the_glossary_strikes_words_out_and_stays_short()
    {
        Assert.NotEmpty(Struck(_glossary));
        Assert.InRange(_glossary.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)), 10, MostRows);
    }

    private static List<string> Struck(string glossary) => [.. StruckOut().Matches(glossary).Select(match => match.Groups["word"].Value)];

    private static IEnumerable<string> Slips(SourceFile file, IReadOnlyList<string> words) =>
        from name in Names().Matches(file.Code).Select(match => match.Value).Distinct(StringComparer.Ordinal)
        from word in words
        where Speaks(name, word)
        select $"{file.Path}: {name} says {word}";

    // The word as a whole: at the start in either case, or where a new word begins inside the name.
    private static bool Speaks(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.Ordinal);
        if (at < 0 && name.StartsWith(char.ToLowerInvariant(word[0]) + word[1..], StringComparison.Ordinal))
        {
            at = 0;
        }

        return at >= 0 && (at + word.Length == name.Length || !char.IsLower(name[at + word.Length]));
    }

    [GeneratedRegex("~~(?<word>.+?)~~", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex StruckOut();

    [GeneratedRegex(@"\b[A-Za-z_]\w*\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Names();
}
