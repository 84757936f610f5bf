using Keten.Adapters;
using Keten.Sharing;

namespace Keten.Enrichment.Ask;

/// <summary>What a register's answer means for the dossier.</summary>
public static class RegisterReading
{
    /// <param name="register">Who answered.</param>
    /// <param name="key">What it was asked by.</param>
    /// <param name="answer">What it said.</param>
    /// <param name="now">UTC.</param>
    /// <param name="persons">Ids of whom it was asked about.</param>
    public static IEnumerable<Fact> Of(string register, RegisterKey key, RegisterAnswer answer, DateTimeOffset now, IReadOnlyList<Guid> persons) =>
        answer.Facts.Select(said => new Fact
        {
            Source = register,
            Origin = "register",
            At = now,
            Reason = Strengthens(said.Reason, key) ? said.Reason : null,
            Text = said.Text,
            SecretAddressOf = said.SecretAddress ? persons : [],
            Organisations = said is { OrganisationName: null, KvkNumber: null }
                ? []
                : [new Organisation { Role = key.As ?? "other", Name = said.OrganisationName, KvkNumber = said.KvkNumber }],
            Locations = said.BagId is null
                ? []
                : [new Location { Kind = key.As ?? "dwelling", Postcode = key.Postcode, HouseNumber = key.HouseNumber, BagId = said.BagId }],
        });

    // That nobody may live in a workplace is how it should be.
    private static bool Strengthens(string? reason, RegisterKey key) => reason != RegisterReasons.BagNoDwellingPurpose || key.As == "dwelling";
}
