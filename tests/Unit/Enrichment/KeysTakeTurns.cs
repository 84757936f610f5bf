using FsCheck;
using FsCheck.Fluent;
using Keten.Enrichment.Elsewhere;
using Microsoft.Extensions.Configuration;

namespace Keten.Tests.Unit.Enrichment;

/// <summary>Whatever the periods and however irregularly time is looked at: what counts can be found, and what counts no longer cannot.</summary>
public sealed class KeysTakeTurns
{
    private static readonly DateTimeOffset _start = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private static readonly Arbitrary<Life> _lives = (
        from period in Gen.Choose(1, 400)
        from keep in Gen.Choose(1, 1_000)
        from steps in Gen.Choose(0, 300).ArrayOf()
        select new Life(period, keep, steps)).ToArbitrary();

    [Fact]
    public void an_entry_that_counts_has_a_key_that_lives() => Any(life =>
    {
        var made = new List<(DateTimeOffset At, Generation Under)>();
        return life.All((keys, now) =>
        {
            made.Add((now, keys.Current));
            return made.Where(one => one.At + life.Keep > now).All(one => keys.Live.Contains(one.Under));
        });
    });

    [Fact]
    public void a_key_lives_no_longer_than_its_last_entry_counts() => Any(life => life.All((keys, now) =>
        keys.Live.Zip(keys.Live.Skip(1)).All(pair => pair.Second.From + life.Keep > now) && !keys.Live.Intersect(keys.Gone).Any()));

    [Fact]
    public void none_is_used_longer_than_its_period_or_used_again() => Any(life => life.All((keys, now) =>
        keys.Current.From + life.Period > now && keys.Gone.Concat(keys.Live).Select(one => one.Number).SequenceEqual(Enumerable.Range(1, keys.Current.Number))));

    [Fact]
    public void each_has_a_key_of_its_own() =>
        Assert.Equal(1_000, Enumerable.Range(1, 1_000).Select(number => new Generation(number, _start).Key).Distinct().Count());

    [Theory]
    [InlineData("0", "730")]
    [InlineData("180", "0")]
    [InlineData("-1", "730")]
    [InlineData("30", "731")]
    [InlineData("1", "24")]
    public void what_cannot_be_kept_to_keeps_a_hub_from_starting(string period, string keep)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => ElsewhereSettings.From(Configured(period, keep)));
        Assert.Contains("Keten:Elsewhere", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_word_for_a_number_keeps_a_hub_from_starting() =>
        Assert.Throws<InvalidOperationException>(() => ElsewhereSettings.From(Configured("half a year", "730")));

    [Fact]
    public void as_shipped() => Assert.Equal(
        new ElsewhereSettings(TimeSpan.FromDays(180), TimeSpan.FromDays(730)),
        ElsewhereSettings.From(new ConfigurationBuilder().Build()));

    private static IConfiguration Configured(string period, string keep) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Keten:Elsewhere:PeriodDays"] = period, ["Keten:Elsewhere:KeepDays"] = keep })
        .Build();

    private static void Any(Func<Life, bool> holds) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(_lives, holds));

    /// <summary>Days between the moments at which somebody comes by.</summary>
    private sealed record Life(int PeriodDays, int KeepDays, int[] Steps)
    {
        public TimeSpan Period => TimeSpan.FromDays(PeriodDays);

        public TimeSpan Keep => TimeSpan.FromDays(KeepDays);

        public bool All(Func<Generations, DateTimeOffset, bool> holds)
        {
            var (keys, now) = (new Generations(), _start);
            foreach (var step in Steps.Prepend(0))
            {
                now += TimeSpan.FromDays(step);
                keys = (keys.IsDue(now, Period) ? keys.Next(now) : keys).Aged(now, Keep);
                if (!holds(keys, now))
                    return false;
            }

            return true;
        }
    }
}
