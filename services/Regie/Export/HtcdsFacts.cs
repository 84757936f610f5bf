using Keten.Messages;
using Keten.Regie.Show;

namespace Keten.Regie.Export;

/// <summary>What was reported, in codes of the standard; null where it has nothing to say. Of everybody in view alike: a signal does not tell what happened to whom.</summary>
internal sealed record HtcdsFacts
{
    private const string Type = "vic_TypeOfExploitation";

    public IReadOnlyList<string>? Types { get; private init; }
    public IReadOnlyList<string>? SexTypes { get; private init; }
    public string? Industry { get; private init; }
    public IReadOnlyList<string>? Recruitment { get; private init; }
    public IReadOnlyList<string>? Controls { get; private init; }
    public IReadOnlyList<string>? ControlBooleans { get; private init; }

    public static HtcdsFacts? Of(SignalContent? content)
    {
        if (content is null)
            return null;
        var indicators = In("indicators", content.Indicators);
        var sectors = In("sectors", content.Sectors);
        List<string> types = [.. In("forms", content.Forms).Concat(indicators).Where(value => value.Field == Type).Select(value => value.Code)];
        // Criminal exploitation has no code but Other, and begging has one: where that is all that was seen it says more.
        if (types.Contains("ForcedBegging") && indicators.All(value => value is not { Field: Type, Code: "Other" }))
            types.RemoveAll(type => type == "Other");
        var controls = indicators.Select(Htcds.AsControl).OfType<(string Code, string Boolean)>().ToList();
        return new HtcdsFacts
        {
            Types = OrNull(types),
            SexTypes = types.Contains("SexualExploitation") ? OrNull(sectors.Where(value => value.Field == "vic_TypeOfSexExploitation").Select(value => value.Code)) : null,
            // One only in the standard; the rest stands beside it in our own codes.
            Industry = types.Contains("ForcedLabour") ? sectors.Where(value => value.Field == "vic_ForcedLabourIndustry").Select(value => value.Code).FirstOrDefault() : null,
            Recruitment = OrNull(indicators.Where(value => value.Field == "vic_MethodOfRecruitment").Select(value => value.Code)),
            Controls = OrNull(controls.Select(control => control.Code)),
            ControlBooleans = OrNull(controls.Select(control => control.Boolean)),
        };
    }

    /// <summary>Each once; null when there is none.</summary>
    public static IReadOnlyList<string>? OrNull(IEnumerable<string> codes)
    {
        List<string> all = [.. codes.Distinct(StringComparer.Ordinal)];
        return all.Count == 0 ? null : all;
    }

    private static List<HtcdsValue> In(string list, IReadOnlyList<string> codes) => [.. codes.Select(code => Htcds.Of(list, code)).OfType<HtcdsValue>()];
}
