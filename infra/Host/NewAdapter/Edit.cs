namespace Keten.Host.NewAdapter;

/// <summary>One insertion in a file that is there.</summary>
/// <param name="File">From the root.</param>
/// <param name="Text">What is put in, line end included.</param>
/// <param name="At">Where; negative: that place is gone.</param>
/// <param name="Each">Before each of this, wherever it stands; null: at that one place.</param>
internal sealed record Edit(string File, string Text, Func<string, int> At, string? Each = null)
{
    /// <summary>Before the first of this.</summary>
    public static Edit Before(string file, string anchor, string text) => new(file, text, found => found.IndexOf(anchor, StringComparison.Ordinal));

    /// <summary>Before each of this.</summary>
    public static Edit BeforeEach(string file, string anchor, string text) => new(file, text, found => found.IndexOf(anchor, StringComparison.Ordinal), anchor);

    /// <summary>Among the usings, in their order.</summary>
    public static Edit Using(string file, string name) => new(file, $"using {name};\n", found => Place(found, $"using {name};"));

    /// <summary>Null: there is no place for it.</summary>
    public string? In(string text) => At(text) is not (>= 0 and var at) ? null
        : Each is null ? text.Insert(at, Text)
        : text.Replace(Each, Text + Each, StringComparison.Ordinal);

    private static int Place(string text, string line)
    {
        var at = 0;
        foreach (var other in text.Split('\n'))
        {
            if (!other.StartsWith("using ", StringComparison.Ordinal) || string.Compare(other.TrimEnd(';'), line.TrimEnd(';'), StringComparison.OrdinalIgnoreCase) > 0)
                return at;
            at += other.Length + 1;
        }

        return -1;
    }
}
