using Keten.Host.Demo.Samples;
using Keten.Hosting.Regions;
using Keten.Messages;

namespace Keten.Tests.Unit.Demo;

/// <summary>What a region knows is shown by a sample: who adds a way out or a combination of strands adds the sample too.</summary>
public class TheSamplesCoverTheRegions
{
    private static readonly IReadOnlyList<Sample> _samples = SampleFiles.Read(Repository.At("infra/samples"));
    private static readonly RegionSet _regions = RegionSet.Load(Repository.At("infra/regions"));

    [Fact]
    public void every_combination_of_strands() => Assert.Empty(
        from region in _regions.All
        from track in region.Tracks
        let strands = track.Strands.ToHashSet(StringComparer.Ordinal)
        where !_samples.Any(sample => sample.Region == region.Id && strands.SetEquals(sample.Expect.Strands))
        select $"{region.Id}: {string.Join(" + ", track.Strands)}");

    [Fact]
    public void every_way_out() => Assert.Empty(_regions.All
        .SelectMany(region => region.Assessment.WaysOut.Select(way => way.Code))
        .Concat(["case", "merged", "transferred", "referred_away"])
        .Except(_samples.Select(sample => sample.Expect.Outcome)));

    [Fact]
    public void every_form() => Assert.Empty(Codes.Forms
        .Select(form => form.Code)
        .Except(_samples.Where(sample => sample.Signal.TryGetProperty("forms", out _)).SelectMany(sample => sample.Signal.GetProperty("forms").EnumerateArray().Select(form => form.GetString()!))));
}
