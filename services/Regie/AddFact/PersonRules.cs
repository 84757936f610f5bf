using System.Globalization;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing;

namespace Keten.Regie.AddFact;

/// <summary>What a person in a fact must look like: known codes and numbers that can exist.</summary>
internal static class PersonRules
{
    public static IEnumerable<FieldError> Check(Person person, string at)
    {
        if (person.Roles.Count == 0)
            yield return new FieldError($"{at}/roles", "required", "Give at least one role.");
        for (var i = 0; i < person.Roles.Count; i++)
        {
            if (!Codes.Roles.Contains(person.Roles[i]))
                yield return FactRules.Unknown($"{at}/roles/{i}");
        }

        for (var i = 0; i < person.RiskFactors.Count; i++)
        {
            if (!Codes.RiskFactors.Contains(person.RiskFactors[i]))
                yield return FactRules.Unknown($"{at}/riskFactors/{i}");
        }

        for (var i = 0; i < person.Needs.Count; i++)
        {
            if (!Codes.Needs.Contains(person.Needs[i]))
                yield return FactRules.Unknown($"{at}/needs/{i}");
        }

        if (person.Gender is { } gender && !Codes.Genders.Contains(gender))
            yield return FactRules.Unknown($"{at}/gender");
        if (!Codes.ResidenceStatuses.Contains(person.ResidenceStatus))
            yield return FactRules.Unknown($"{at}/residenceStatus");
        if (person.Bsn is { } bsn && !IsBsn(bsn))
            yield return new FieldError($"{at}/bsn", "bsn_invalid", "A BSN has nine digits and passes the 11-test.");
        if (person.Address?.Postcode is { } postcode && !FactRules.IsPostcode(postcode))
            yield return new FieldError($"{at}/address/postcode", "postcode_invalid", "Write four digits and two letters: 1234AB.");
        if (person.AgeEstimate is < 0 or > 120)
            yield return new FieldError($"{at}/ageEstimate", "number_invalid", "An age from 0 to 120.");
    }

    // Weights 9 to 2 and -1 for the last digit; the sum is a multiple of 11 (Besluit burgerservicenummer).
    private static bool IsBsn(string text) => text.Length == 9 && text.All(char.IsAsciiDigit) && text != "000000000"
        && text.Select((digit, i) => CharUnicodeInfo.GetDecimalDigitValue(digit) * (i == 8 ? -1 : 9 - i)).Sum() % 11 == 0;
}
