using System.Globalization;
using Keten.Sharing.Masking;

namespace Keten.Tests.Unit.Sharing.Masking;

/// <summary>6,000 made-up narratives about people of many origins, written as people write: who is known is not named any more, and the rest stands.</summary>
public sealed class NarrativesAreMasked(ITestOutputHelper output)
{
    private const int Narratives = 6_000;

    [Fact]
    public void nearly_every_mention_goes_and_nearly_every_other_word_stays()
    {
        int mentions = 0, words = 0, withheld = 0;
        var missed = new List<string>();
        var wrong = new List<string>();
        for (var seed = 0; seed < Narratives; seed++)
        {
            var chance = new Random(seed);
            var cast = Cast.Of(chance);
            var told = Narrative.Of(cast, chance);
            var masked = Masker.For([.. cast.Select(player => player.Known)]).Mask(told.Text);
            if (masked is null)
            {
                withheld++;
                continue;
            }

            var score = Score.Of(told, masked);
            Assert.True(score is not null, $"narrative {seed} was changed outside its labels");
            mentions += score.Mentions;
            words += score.Words;
            missed.AddRange(score.Missed);
            wrong.AddRange(score.Wrong);
        }

        var recall = 1 - ((double)missed.Count / mentions);
        var wronged = (double)wrong.Count / words;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recall {recall:P3} ({missed.Count} of {mentions:N0} mentions missed)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words wrongly masked {wronged:P3} ({wrong.Count} of {words:N0})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"withheld because uncertain {withheld} of {Narratives:N0}"));
        missed.Take(40).ToList().ForEach(output.WriteLine);
        wrong.Take(40).ToList().ForEach(output.WriteLine);
        Assert.InRange(recall, 0.999, 1);
        Assert.InRange(wronged, 0, 0.005);
        Assert.InRange(withheld, 0, Narratives / 1_000);
    }
}
