using System.Collections.Frozen;
using System.Text.Json;

namespace Keten.Messages;

/// <summary>
/// IOM's Human Trafficking Case Data Standard 2.0, as far as our codes have a value in it. All of it stands in htcds.json, for programs
/// of others too; this only reads.
/// </summary>
public static class Htcds
{
    /// <summary>The picklist of means of control (16 codes).</summary>
    public const string Control = "vic_MethodsOfControl";

    private static readonly JsonElement _file = Read();

    private static readonly FrozenDictionary<(string List, string Code), string> _values = _file.GetProperty("codes").EnumerateObject()
        .SelectMany(list => list.Value.EnumerateObject().Select(code => (Key: (list.Name, code.Name), Value: code.Value.GetString())))
        .Where(one => one.Value is not null)
        .ToFrozenDictionary(one => one.Key, one => one.Value!);

    /// <summary>The value nearest to a code of ours. Null: the standard has none, or it is no code of that list.</summary>
    /// <param name="list">A list of <see cref="Codes.All"/>, or states, outcomes, levels or purposes.</param>
    /// <param name="code">Our code.</param>
    public static HtcdsValue? Of(string list, string code) =>
        _values.TryGetValue((list, code), out var found) && found.Split('=') is [var field, var value] ? new HtcdsValue(field, value) : null;

    /// <summary>
    /// A means of control in both lists of the standard: the picklist's code, and the boolean of the definitions file. What has no
    /// code of its own in the picklist goes down to the nearest. Null: it is none.
    /// </summary>
    public static (string Code, string Boolean)? AsControl(HtcdsValue value)
    {
        var control = _file.GetProperty("control");
        return value.Field == Control ? (value.Code, control.GetProperty("picklist").GetProperty(value.Code).GetString()!)
            : control.GetProperty("withoutCode").TryGetProperty(value.Field, out var nearest) ? (nearest.GetString()!, value.Field)
            : null;
    }

    private static JsonElement Read()
    {
        using var stream = typeof(Htcds).Assembly.GetManifestResourceStream("htcds.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

/// <summary>A value of the standard.</summary>
/// <param name="Field">System name, such as <c>prs_Gender</c>.</param>
/// <param name="Code">Exactly as the standard spells it.</param>
public readonly record struct HtcdsValue(string Field, string Code)
{
    public override string ToString() => $"{Field}={Code}";
}
