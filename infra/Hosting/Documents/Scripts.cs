using System.Reflection;

namespace Keten.Hosting;

/// <summary>The numbered SQL scripts of a database, embedded, in order.</summary>
internal static class Scripts
{
    public static IReadOnlyList<(int Number, string Sql)> For(string database)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var marker = $".sql.{database}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(marker, StringComparison.Ordinal))
            .Select(name => (Number: int.Parse(name[(name.IndexOf(marker, StringComparison.Ordinal) + marker.Length)..^4], System.Globalization.CultureInfo.InvariantCulture), name))
            .OrderBy(s => s.Number)
            .Select(s => (s.Number, Read(assembly, s.name)))];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
