using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Desk;
using Keten.Sharing.Filtering;

namespace Keten.Regie.AddFact;

/// <summary>What a fact must look like, and whose fact it is.</summary>
internal static class FactRules
{
    public static readonly IReadOnlyList<string> Sources =
        [Roles.Analist, Roles.Aandachtsfunctionaris, .. Vocabulary.Sources, .. Vocabulary.Partners];

    public static IEnumerable<FieldError> Check(FactRequest fact)
    {
        if (!Sources.Contains(fact.Source))
            yield return new FieldError("#/source", "unknown_code", $"Choose from: {string.Join(", ", Sources)}.");
        if (fact.Text is null && fact.Organisations.Count + fact.Locations.Count + fact.Persons.Count == 0)
            yield return new FieldError("#/text", "required", "Write a text, or add an organisation, location or person.");
        foreach (var error in Limits.Check("#/text", fact.Text, Limits.Text, required: fact.Text is not null))
            yield return error;
        for (var i = 0; i < fact.Organisations.Count; i++)
        {
            if (!Codes.OrganisationRoles.Contains(fact.Organisations[i].Role))
                yield return Unknown($"#/organisations/{i}/role");
            if (fact.Organisations[i].KvkNumber is { } number && (number.Length != 8 || !number.All(char.IsAsciiDigit)))
                yield return new FieldError($"#/organisations/{i}/kvkNumber", "kvk_invalid", "A KvK number has eight digits.");
        }

        for (var i = 0; i < fact.Locations.Count; i++)
        {
            if (!Codes.LocationKinds.Contains(fact.Locations[i].Kind))
                yield return Unknown($"#/locations/{i}/kind");
            if (fact.Locations[i].Postcode is { } postcode && !IsPostcode(postcode))
                yield return new FieldError($"#/locations/{i}/postcode", "postcode_invalid", "Write four digits and two letters: 1234AB.");
        }

        foreach (var error in fact.Persons.SelectMany((person, i) => PersonRules.Check(person, $"#/persons/{i}")))
            yield return error;
    }

    /// <summary>Origin O of sharing.md, by source.</summary>
    public static string OriginOf(string source) => source switch
    {
        Roles.Analist or Roles.Aandachtsfunctionaris => "own",
        _ when Vocabulary.Sources.Contains(source) => source == "earlier-signals" ? "own" : "register",
        _ => Origin.Of(source),
    };

    internal static bool IsPostcode(string text) =>
        text.Length == 6 && text[0] != '0' && text[..4].All(char.IsAsciiDigit) && text[4..].All(char.IsAsciiLetterUpper);

    internal static FieldError Unknown(string pointer) => new(pointer, "unknown_code", "Choose a code of GET /api/v1/codes.");
}
