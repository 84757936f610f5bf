using System.Text.RegularExpressions;
using Keten.Host.Regions;
using Keten.Hosting.Regions;

namespace Keten.Tests.Unit.Regions;

/// <summary>What <c>keten region draw</c> draws: whoever looks sees everything the file names, and mermaid can read it.</summary>
public sealed partial class DrawingRegions
{
    private static readonly RegionSet Shipped = RegionSet.Load(Path.Combine(AppContext.BaseDirectory, "regions"));

    public static TheoryData<string> Names => [.. Shipped.All.Select(region => region.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public void everything_that_the_region_names_is_drawn(string name)
    {
        var region = Shipped.Get(name);
        var drawn = Drawing.Of(region);
        IEnumerable<string> named =
        [
            region.Name,
            region.AlarmPartner,
            region.Meldcode.Partner,
            .. region.Enrichment.Sources,
            .. region.Assessment.Consults.Select(consult => consult.Partner),
            .. region.Assessment.WaysOut.SelectMany(way => way.To is { } to ? [to.Partner, $"uit_{way.Code}"] : (string[])[$"uit_{way.Code}"]),
            .. region.Tables.SelectMany(table => table.Members.Where(Vocabulary.Partners.Contains).Append(table.Name.Nl)),
            .. region.Strands.Values.SelectMany(strand => strand.To.Select(to => to.Partner).Append($"spoor_{strand.Code}")),
            .. region.Care.Shelters,
        ];
        Assert.All(named, one => Assert.Contains(one, drawn, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void and_every_line_is_whole(string name)
    {
        var lines = Drawing.Of(Shipped.Get(name)).TrimEnd('\n').Split('\n');

        Assert.Equal("flowchart TD", lines[0]);
        Assert.All(lines[1..], line => Assert.True(Whole(line), line));
    }

    [Fact]
    public void what_a_municipality_has_instead_is_drawn_and_a_quote_breaks_nothing()
    {
        var shipped = Shipped.Get("nijmegen");
        var drawn = Drawing.Of(shipped with
        {
            Name = "Het \"nieuwe\" Nijmegen",
            Municipalities = [shipped.Municipalities[0] with { Instead = new Dictionary<string, string> { ["zvh-rijk-van-nijmegen"] = "zvh-rivierenland" } }],
        });

        Assert.Contains("zvh-rivierenland in plaats van zvh-rijk-van-nijmegen", drawn, StringComparison.Ordinal);
        Assert.All(drawn.TrimEnd('\n').Split('\n')[1..], line => Assert.True(Whole(line), line));
    }

    [Theory]
    [InlineData("    a[\"een\"] --> b", true)]
    [InlineData("    a[\"een (twee]\"] --> b", true)]
    [InlineData("    a[\"een] --> b", false)]
    [InlineData("    a[\"een\") --> b", false)]
    [InlineData("    a[\"een\"]] --> b", false)]
    [InlineData("    a[\"een\"] b", false)]
    public void and_what_is_not_shows(string line, bool whole) => Assert.Equal(whole, Whole(line));

    // Quotes in pairs; what is left of brackets closes in order; and something is tied to something.
    private static bool Whole(string line)
    {
        var bare = Quoted().Replace(line, "");
        if (bare.Contains('"', StringComparison.Ordinal))
            return false;
        var open = new Stack<char>();
        foreach (var sign in Arrow().Replace(bare, ""))
        {
            if (sign is '(' or '[' or '{')
                open.Push(sign);
            else if (sign is ')' or ']' or '}' && !(open.TryPop(out var before) && $"{before}{sign}" is "()" or "[]" or "{}"))
                return false;
        }

        return open.Count == 0 && Arrow().IsMatch(bare);
    }

    [GeneratedRegex("\"[^\"\n]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"<?-->|-\.|\.->|\.-|<?--", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arrow();
}
