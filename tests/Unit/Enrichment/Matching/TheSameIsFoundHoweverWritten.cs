using System.Globalization;
using Keten.Enrichment;
using Keten.Enrichment.Correlate;

namespace Keten.Tests.Unit.Enrichment.Matching;

/// <summary>20,000 made-up things, written as other desks write them: nearly every one is known again in another region, and hardly anything is taken for something else.</summary>
public sealed class TheSameIsFoundHoweverWritten(ITestOutputHelper output)
{
    private const int Things = 2_000;

    public static TheoryData<string> Kinds => [.. Subject.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void nearly_every_writing_is_known_again_and_nothing_else_is(string kind)
    {
        var subjects = Enumerable.Range(0, Things).Select(seed => Subject.Of(kind, seed)).ToList();
        var (written, missed, near, taken) = (0, new List<string>(), 0, new List<string>());
        foreach (var (subject, seed) in subjects.Select((subject, seed) => (subject, seed)))
        {
            var keys = KeysOf(subject.View);
            Assert.True(keys.Count > 0 || kind == "person", $"{kind} {seed} has no key");
            foreach (var (writing, at) in Rewritings.Of(subject).Select((writing, at) => (writing, at)))
            {
                written++;
                if (!KeysOf(writing).Overlaps(keys))
                    missed.Add($"{seed}, writing {at}");
            }

            foreach (var (other, at) in subject.Like.Select((other, at) => (other, at)))
            {
                near++;
                if (KeysOf(other).Overlaps(keys))
                    taken.Add($"{seed}, like {at}");
            }
        }

        // Everybody against everybody: who shares a key with somebody else.
        var shared = subjects.SelectMany((subject, seed) => KeysOf(subject.View).Select(key => (key, seed)))
            .GroupBy(one => one.key, one => one.seed).Where(same => same.Distinct().Skip(1).Any()).SelectMany(same => same).Distinct().Count();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind}: recall {1 - ((double)missed.Count / written):P2} ({missed.Count} of {written:N0} writings missed), {taken.Count} of {near:N0} look-alikes and {shared} of {Things:N0} strangers taken for it"));
        missed.Take(20).ToList().ForEach(output.WriteLine);
        taken.Take(20).ToList().ForEach(output.WriteLine);
        Assert.InRange((double)missed.Count / written, 0, kind == "person" ? 0.02 : 0);
        // Twins whose names begin alike.
        Assert.InRange((double)taken.Count / near, 0, kind == "person" ? 0.03 : 0);
        Assert.Equal(0, shared);
    }

    private static HashSet<CorrelationKey> KeysOf(InView view) => [.. CorrelationKey.Of(view).Where(key => new MatchKey(key.Kind, "").Crosses)];
}
