namespace Keten.Adapters;

/// <summary>A partner's form as a dictionary: our field path → the partner's word. What has no word has no place in the form.</summary>
public sealed class PartnerWords : Dictionary<string, string>
{
    public PartnerWords()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Words for the fields of one of our groups: <c>Group("victim", "slachtoffers", ("name", "naam"))</c>.</summary>
    public PartnerWords Group(string ours, string theirs, params ReadOnlySpan<(string Ours, string Theirs)> fields)
    {
        foreach (var field in fields)
        {
            Add($"{ours}.{field.Ours}", $"{theirs}.{field.Theirs}");
        }

        return this;
    }
}
