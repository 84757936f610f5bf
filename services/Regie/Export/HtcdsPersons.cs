using System.Text.Json.Serialization;
using Keten.Messages;
using Keten.Regie.Show;

namespace Keten.Regie.Export;

/// <summary>A victim: what the standard asks of the person, and what was done, as far as it was reported.</summary>
public sealed record HtcdsVictim
{
    [JsonPropertyName("prs_Gender"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Gender { get; init; }

    /// <summary>Only where the reader may see it whole: an age band is no date.</summary>
    [JsonPropertyName("prs_Birthdate"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Birthdate { get; init; }

    [JsonPropertyName("prs_Citizenship"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Citizenship { get; init; }

    [JsonPropertyName("vic_TraffickingStatus")]
    public required string TraffickingStatus { get; init; }

    [JsonPropertyName("vic_TraffickingStatusDecisionMakingOrg")]
    public required string DecisionMakingOrg { get; init; }

    [JsonPropertyName("vic_TypeOfExploitation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? TypeOfExploitation { get; init; }

    [JsonPropertyName("vic_TypeOfSexExploitation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? TypeOfSexExploitation { get; init; }

    [JsonPropertyName("vic_ForcedLabourIndustry"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ForcedLabourIndustry { get; init; }

    [JsonPropertyName("vic_MethodOfRecruitment"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? MethodOfRecruitment { get; init; }

    [JsonPropertyName("vic_MethodsOfControl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? MethodsOfControl { get; init; }

    /// <summary>The same as the booleans of the standard's definitions file that are true: two of those have no code in the picklist.</summary>
    [JsonPropertyName("methodsOfControlBooleans"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? MethodsOfControlBooleans { get; init; }

    /// <summary>Kinds of help that the victim needs; zorgcoördinator only.</summary>
    [JsonPropertyName("spl_Type"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? SupportPlanTypes { get; init; }

    public override string ToString() => "HtcdsVictim(withheld)";

    internal static HtcdsVictim Of(PersonView person, string? level, HtcdsFacts? facts) => new()
    {
        Gender = person.Gender is { } gender ? Htcds.Of("genders", gender)?.Code : null,
        Birthdate = person.BirthDate,
        Citizenship = person.Nationality is { } country ? [country] : null,
        // No municipality finds that somebody is a victim: it suspects so, and others judge (HTCDS guidance 5, helplines).
        TraffickingStatus = Htcds.Of("levels", level ?? "suspicion")!.Value.Code,
        DecisionMakingOrg = "NonPoliceGovernmentalOrganization",
        TypeOfExploitation = facts?.Types,
        TypeOfSexExploitation = facts?.SexTypes,
        ForcedLabourIndustry = facts?.Industry,
        MethodOfRecruitment = facts?.Recruitment,
        MethodsOfControl = facts?.Controls,
        MethodsOfControlBooleans = facts?.ControlBooleans,
        SupportPlanTypes = HtcdsFacts.OrNull(person.Needs.Select(need => Htcds.Of("needs", need)?.Code).OfType<string>()),
    };
}

/// <summary>Somebody who is said to have had a hand in it.</summary>
public sealed record HtcdsPerpetrator
{
    [JsonPropertyName("prs_Gender"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Gender { get; init; }

    [JsonPropertyName("per_RoleInProcess")]
    public required IReadOnlyList<string> RoleInProcess { get; init; }

    internal static bool Has(PersonView person) => person.Roles.Any(role => role is "suspect" or "facilitator");

    internal static HtcdsPerpetrator Of(PersonView person) => new()
    {
        Gender = person.Gender is { } gender ? Htcds.Of("genders", gender)?.Code : null,
        RoleInProcess = [.. person.Roles.Select(role => Htcds.Of("roles", role)).Where(value => value?.Field == "per_RoleInProcess").Select(value => value!.Value.Code)],
    };
}
