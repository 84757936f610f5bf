using System.Text;
using BenchmarkDotNet.Attributes;
using Keten.Sharing;
using Keten.Sharing.Masking;

namespace Keten.Benchmarks;

/// <summary>What it costs to mask 20,000 characters with ten people, one in three sentences naming one of them.</summary>
public class Masking
{
    private const int Characters = 20_000;

    private static readonly string[] Given = ["Katarzyna", "Ionuț", "Zsuzsanna", "Desislava", "Oluwaseun", "Oleksandr", "Thị Lan", "Johannes", "Fatima", "Małgorzata"];
    private static readonly string[] Family = ["Wiśniewska", "Popescu", "Horváth", "Dimitrova", "Adeyemi", "Shevchenko", "Nguyễn", "Boer", "Amrani", "Kowalska-Nowak"];

    private static readonly string[] Sentences =
    [
        "Een medewerker hoorde van lange dagen, een ingehouden paspoort en een baas die het loon niet uitbetaalt.",
        "De loods aan de weg staat vol bedden, en elke ochtend om half zes haalt een busje de mensen op.",
        "Volgens de buren kwam {0} daar elke avond laat thuis.",
        "Er werd nooit iets op papier gezet, ook niet toen iemand ernaar vroeg.",
        "De Nederlandse Arbeidsinspectie was er op 12 maart 2024 al eens geweest.",
        "Bel {1} voor een plek, zei men.",
    ];

    private readonly List<Somebody> _people =
    [
        .. Given.Select((given, i) => new Somebody($"slachtoffer {i + 1}")
        {
            Names = [new PersonName { Given = given, Prefix = Family[i] == "Boer" ? "de" : null, Family = Family[i] }],
            BirthDates = [new DateOnly(1990, 1 + i, 10 + i)],
            Phones = [$"+3161234567{i}"],
            Emails = [$"iemand{i}@example.org"],
            Bsns = [$"99999000{i}"],
            Addresses = [new Address { Street = "Verzonnenstraat", HouseNumber = $"{i + 1}", Postcode = $"651{i}ZZ" }],
        }),
    ];

    private readonly string _text = Text();
    private readonly Masker _masker;

    public Masking() => _masker = MakeReady();

    internal static MaskingFigures Measure(string folder)
    {
        var took = Micro.Run<Masking>(folder);
        var one = new Masking();
        var masked = one.Mask() ?? throw new InvalidOperationException("The text was withheld.");
        return new(
            took[nameof(Mask)].Min / 1e6, took[nameof(Mask)].Median / 1e6, took[nameof(MakeReady)].Min / 1e6, one._text.Length, masked.Count(letter => letter == '['));
    }

    [Benchmark]
    public string? Mask() => _masker.Mask(_text);

    /// <summary>Once for each decision.</summary>
    [Benchmark]
    public Masker MakeReady() => Masker.For(_people);

    private static string Text()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < Characters; i++)
            text.Append(Sentences[i % Sentences.Length].Replace("{0}", $"{Given[i % 10]} {Family[i % 10]}", StringComparison.Ordinal).Replace("{1}", $"06-1234567{i % 10}", StringComparison.Ordinal)).Append(' ');
        return text.ToString(0, Characters);
    }
}
