using Keten.Sharing.Convenants;

namespace Keten.Tests.Chain;

/// <summary>Changes a convenant under a running hub, as an operator should: beside it, and then in one step.</summary>
internal static class Changing
{
    /// <summary>A folder with the convenants that come with the hub.</summary>
    public static string Folder()
    {
        var folder = Directory.CreateTempSubdirectory("keten-convenants-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "convenants"), "*.yaml"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    public static void Change(string path, string was, string now)
    {
        var yaml = File.ReadAllText(path);
        Assert.Contains(was, yaml, StringComparison.Ordinal);
        File.WriteAllText(path + ".new", yaml.Replace(was, now, StringComparison.Ordinal));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>And waits until the hub goes by it.</summary>
    public static async Task TakesOver(this Running hub, string path, string was, string now)
    {
        var inForce = hub.Get<ConvenantsInForce>();
        var before = inForce.Version;
        Change(path, was, now);
        await Until.Holds(() => Task.FromResult(inForce.Version), version => version != before);
    }
}
