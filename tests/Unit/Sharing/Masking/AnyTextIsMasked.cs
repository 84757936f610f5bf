using FsCheck;
using FsCheck.Fluent;
using Keten.Sharing.Masking;

namespace Keten.Tests.Unit.Sharing.Masking;

/// <summary>Whatever the text: masked twice is masked once, nothing is added but labels, and of the hidden nothing is left.</summary>
public sealed class AnyTextIsMasked
{
    private static readonly string[] Glue = [" ", " ", " ", ", ", ". ", "-", "", "\n", "'s ", "; ", " van ", " de ", " De ", " (", ") ", "[", "]", ".", " 12 ", " april ", "/", "@", " meneer ", " A. ", " [slachtoffer 1] ", " \u0301", "\u00AD", "щ"];

    private static readonly Arbitrary<(int Seed, string Text)> Texts = (
        from seed in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(0, 60)
        select (seed, Text(seed, length))).ToArbitrary();

    [Fact]
    public void masked_twice_is_masked_once() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(Texts, made =>
        MaskerOf(made.Seed).Mask(made.Text) is not { } masked || MaskerOf(made.Seed).Mask(masked) == masked));

    [Fact]
    public void nothing_is_added_but_labels() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(Texts, made =>
        MaskerOf(made.Seed).Mask(made.Text) is not { } masked || IsPartOf(WithoutLabels(masked), made.Text)));

    [Fact]
    public void bytes_of_any_kind_break_nothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll<string>(text =>
        MaskerOf(1).Mask(text ?? "") is not { } masked || MaskerOf(1).Mask(masked) == masked));

    [Fact]
    public void a_text_that_names_nobody_is_left_as_it_is() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll<int>(seed =>
    {
        var nobody = Masker.For([]);
        var text = Text(seed, 40);
        return nobody.Mask(text) == text;
    }));

    // Of one word, but for a name that is a Dutch word: written on to another word it is one.
    [Fact]
    public void no_long_family_name_is_left() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(Texts, made =>
        MaskerOf(made.Seed).Mask(made.Text) is not { } masked
        || Cast.Of(new Random(made.Seed)).Where(player => player.Family.Length > 7 && player.Family.All(char.IsLetter) && player.Family != "Schipper").All(player => !masked.Contains(player.Family, StringComparison.OrdinalIgnoreCase))));

    private static Masker MaskerOf(int seed) => Masker.For([.. Cast.Of(new Random(seed)).Select(player => player.Known)]);

    // Names, numbers and what stands between them, in any order: what no writer would write, but somebody may paste.
    private static string Text(int seed, int length)
    {
        var chance = new Random(seed);
        var cast = Cast.Of(chance);
        return string.Concat(Enumerable.Range(0, length).Select(_ => chance.Next(3) switch
        {
            0 => Writings.Of(Cast.Pick(chance, cast), (Place)chance.Next(3), chance),
            1 => Cast.Pick(chance, Narrative.Words),
            _ => Cast.Pick(chance, Glue),
        }));
    }

    private static string WithoutLabels(string masked)
    {
        for (var at = masked.IndexOf('[', StringComparison.Ordinal); at >= 0; at = at + 1 < masked.Length ? masked.IndexOf('[', at + 1) : -1)
        {
            if (Label.Length(masked.AsSpan(at)) is > 0 and var length)
                masked = masked.Remove(at--, length);
        }

        return masked;
    }

    // Every sign of it, in this order.
    private static bool IsPartOf(string rest, string text)
    {
        var at = 0;
        foreach (var sign in text)
        {
            if (at < rest.Length && rest[at] == sign)
                at++;
        }

        return at == rest.Length;
    }
}
