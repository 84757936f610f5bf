namespace Keten.Tests.Unit.Architecture;

/// <summary>The first thing that anybody sees. Plans and hand-overs belong in issues.</summary>
public class TheRootIsTidy
{
    private const int MostLinesOfReadme = 120;

    private static readonly HashSet<string> _belongs =
    [
        "Keten.sln", "README.md", "LICENSE", "docker-compose.yml", "keten", "test", "global.json", "NuGet.config",
        "Directory.Build.props", "Directory.Packages.props", "docs", "messages", "services", "adapters", "infra", "tests",
    ];

    [Fact]
    public void the_root_holds_only_what_it_should() =>
        Assert.Empty(Strangers(Directory.EnumerateFileSystemEntries(Repository.Root).Select(Path.GetFileName)!));

    [Fact]
    public void and_a_stranger_shows() => Assert.Equal(["PLAN.md"], Strangers(["README.md", ".editorconfig", "PLAN.md"]));

    [Fact]
    public void the_readme_is_read_in_one_go() => Assert.InRange(Repository.Read("README.md").Split('\n').Length, 20, MostLinesOfReadme);

    private static IEnumerable<string> Strangers(IEnumerable<string> names) => names.Where(name => !name.StartsWith('.') && !_belongs.Contains(name));
}
