namespace Keten.Tests.Unit.Regions;

/// <summary>The shipped nijmegen.yaml with one change, in a folder of its own.</summary>
internal sealed class BrokenFile : IDisposable
{
    public BrokenFile(Func<string, string> change)
    {
        var whole = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "regions", "nijmegen.yaml"));
        Yaml = change(whole);
        Assert.NotEqual(whole, Yaml);
        File.WriteAllText(Path.Combine(Folder, "nijmegen.yaml"), Yaml);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("regions-").FullName;

    public string Yaml { get; }

    public int LineOf(string text) => Array.FindLastIndex(Yaml.Split('\n'), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
