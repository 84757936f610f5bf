using System.Text.RegularExpressions;

namespace Keten.Tests.Unit.Architecture;

/// <summary>A file of the repository, or a planted one, as the architecture tests read it.</summary>
/// <param name="Path">From the root, forward slashes.</param>
/// <param name="Text">The whole file.</param>
public sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>All C# of the product and of the tests.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Folders.SelectMany(folder => Read(folder, "*.cs"))];

    public static IReadOnlyList<string> Folders => ["messages", "infra", "services", "adapters", "tests"];

    /// <summary>The code without comments and strings: what is left are names.</summary>
    public string Code => Prose().Replace(Text, " ");

    public int Lines => Text.AsSpan().Count('\n');

    public static IReadOnlyList<SourceFile> Read(string folder, string pattern) =>
        Directory.Exists(Repository.At(folder))
            ? [.. Repository.Files(folder, pattern).Select(path => new SourceFile(path, Repository.Read(path)))]
            : [];

    public bool Under(params string[] folders) => folders.Any(folder => Path.StartsWith(folder + "/", StringComparison.Ordinal));

    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"|//.*|\"(?:\\\\.|[^\"\\\\\\n])*\"", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Prose();
}
