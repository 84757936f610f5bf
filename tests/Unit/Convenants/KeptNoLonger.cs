using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Tests.Unit.Regie;

namespace Keten.Tests.Unit.Convenants;

/// <summary>An instrument bounds how long the hub keeps what was told under it; the shortest counts, and never more than the region's.</summary>
public sealed class KeptNoLonger : IDisposable
{
    private static readonly Recipient Nla = new("nla", "judge");
    private static readonly Recipient Avim = new("avim", "judge");
    private static readonly Recipient Care = new("moviera", "care");

    private readonly string _folder = Directory.CreateTempSubdirectory("keep-").FullName;
    private readonly Region _region;

    public KeptNoLonger()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "convenants"), "*.yaml"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        Says("nla-consultatie.2018-05-25.yaml", "{ signal: 400, case: 9 }");
        Says("politie-consultatie.2018-05-25.yaml", "{ signal: 30 }");
        Says("zorgcoordinatie-moviera.2018-05-25.yaml", "{ case: 7305 }");
        _region = RegionSet.Load(Path.Combine(AppContext.BaseDirectory, "regions"), _folder).Get("nijmegen");
    }

    private static TimeSpan Region => A.Region.Timers.Retention;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void of_a_signal_the_shortest_of_whoever_was_told()
    {
        Assert.Equal(Region, _region.Keeps([], isCase: false, A.Now));
        Assert.Equal(TimeSpan.FromDays(400), _region.Keeps([Nla], isCase: false, A.Now));
        Assert.Equal(TimeSpan.FromDays(30), _region.Keeps([Nla, Avim, Nla], isCase: false, A.Now));
    }

    [Fact]
    public void of_a_case_what_is_said_of_cases_and_never_more_than_the_region_says()
    {
        Assert.Equal(TimeSpan.FromDays(9), _region.Keeps([Nla, Avim], isCase: true, A.Now));
        Assert.Equal(Region, _region.Keeps([Avim], isCase: true, A.Now));
        Assert.Equal(Region, _region.Keeps([Care], isCase: true, A.Now));
        // No instrument held then.
        Assert.Equal(Region, _region.Keeps([Nla], isCase: true, new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void its_time_begins_when_it_is_closed()
    {
        var asked = A.Go(Consulting.Consult(A.ToAssess, ["avim"], "-", A.Ids(), _region, A.Now));
        var closed = Step.Of(asked).Enter(States.Closed, _region, A.Now);
        Assert.Equal(A.Now + TimeSpan.FromDays(30), closed.Effects.OfType<Effect.Wake>().Single(wake => wake.Timer == States.Closed).DueAt);

        var told = A.Opened("criminal") with { Referrals = [new Referral { Id = Guid.NewGuid(), Partner = "nla", Purpose = "judge", Sequence = 1, RequestedAt = A.Now }] };
        Assert.Equal(A.Now + TimeSpan.FromDays(9), CaseStep.Of(told).Close(_region, A.Now).Effects.OfType<Effect.Wake>().Single(wake => wake.Timer == States.Closed).DueAt);
    }

    private void Says(string file, string days) => File.WriteAllText(
        Path.Combine(_folder, file), File.ReadAllText(Path.Combine(_folder, file)).Replace("\ncovers:\n", $"\nkeep_days: {days}\ncovers:\n", StringComparison.Ordinal));
}
