namespace Keten.Tests.Faults;

/// <summary>Where things are that are run as they are delivered: the host, the scripts, nginx' table.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The host, built in the same configuration as these tests.</summary>
    public static string Host { get; } = At($"infra/Host/bin/{Configuration()}/net10.0/Keten.Host.dll");

    public static string At(string path) => Path.Combine(Root, path);

    // …/bin/CONFIGURATION/net10.0/
    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Find(string from)
    {
        var folder = from;
        while (!File.Exists(Path.Combine(folder, "Keten.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return folder;
    }
}
