using Keten.Adapters;
using Keten.Sharing.Masking;

namespace Keten.Sharing.Filtering;

/// <summary>
/// Everybody a dossier knows, for the masker: what the recipient gets of somebody elsewhere may stand in a text too, all else
/// is hidden. Reporters are hidden always. So are people whom only a register or partner knows, unless they turn out to be somebody who is named.
/// </summary>
internal static class Everybody
{
    public static IReadOnlyList<Somebody> Of(Dossier dossier, IReadOnlyList<Cell> cells)
    {
        var labels = new Labels(dossier);
        var levels = cells.Where(cell => cell.Field.Leaf is not null).ToDictionary(cell => (cell.Field.Leaf!, cell.Found.Subject!.Value), cell => cell.Level);
        var given = cells.Where(cell => cell.Level == Level.Share).SelectMany(cell => cell.Field.Marked is { } marked ? Marks.Of(cell.Found.Person!, marked) : []).ToHashSet();
        var ours = dossier.Persons();
        return
        [
            .. ours.SelectMany((person, index) => Of(person, labels.Of(person), leaf => levels.GetValueOrDefault((leaf, index)) == Level.Share)),
            .. dossier.OfOthers().SelectMany(person => Of(person, labels.Of(person), leaf => MarksOf(person, leaf) is { Length: > 0 } marks && marks.All(given.Contains))),
            .. dossier.Reporters().Select(reporter => Of(reporter, labels.Of(reporter))),
            .. Things(dossier, cells),
        ];
    }

    private static IEnumerable<Somebody> Of(Person person, string label, Func<string, bool> isGiven)
    {
        yield return new Somebody(label)
        {
            Names = Hidden("name", person.Name),
            Aliases = isGiven("aliases") ? [] : person.Aliases,
            BirthDates = person.BirthDate is { } born && !isGiven("birthDate") ? [born] : [],
            Bsns = Hidden("bsn", person.Bsn),
            Phones = Hidden("phone", person.Phone),
            Emails = Hidden("email", person.Email),
            Addresses = Hidden("address", person.Address),
        };
        if (isGiven("name") || isGiven("aliases"))
        {
            yield return new Somebody(label)
            {
                Hidden = false,
                Names = isGiven("name") && person.Name is { } name ? [name] : [],
                Aliases = isGiven("aliases") ? person.Aliases : [],
            };
        }

        IReadOnlyList<T> Hidden<T>(string leaf, T? value)
            where T : class => value is null || isGiven(leaf) ? [] : [value];
    }

    private static Somebody Of(Reporter reporter, string label) => new(label)
    {
        Names = string.IsNullOrWhiteSpace(reporter.Name) ? [] : [SplitName.Whole(reporter.Name)],
        Phones = reporter.Phone is { } phone ? [phone] : [],
        Emails = reporter.Email is { } email ? [email] : [],
    };

    // What points to people without being anybody's in the dossier, where victims are sheltered (sharing.md, never 3), and where somebody lives in secret.
    private static IEnumerable<Somebody> Things(Dossier dossier, IReadOnlyList<Cell> cells)
    {
        if (IsHidden("vehicle.licensePlate"))
        {
            foreach (var (vehicle, index) in dossier.Report.Vehicles.Select((vehicle, index) => (vehicle, index)))
                yield return new Somebody($"{Label.Plate} {index + 1}") { Plates = [vehicle.LicensePlate] };
        }

        if (IsHidden("account.iban"))
        {
            foreach (var (account, index) in dossier.Report.Accounts.Select((account, index) => (account, index)))
                yield return new Somebody($"{Label.Account} {index + 1}") { Ibans = [account.Iban] };
        }

        if (IsHidden("signal.online"))
        {
            foreach (var (trace, index) in dossier.Report.Online.Select((trace, index) => (trace, index)))
                yield return new Somebody($"{Label.Profile} {index + 1}") { Handles = [trace.Value] };
        }

        var secrets = Secrets.In(dossier, dossier.Persons());
        var places = dossier.Locations();
        var hidden = places.Where((place, at) => place.Kind == "shelter" || (secrets.Hide(place) && !IsGiven(at)));
        foreach (var (place, index) in hidden.Select((place, index) => (place, index)))
            yield return new Somebody($"{Label.Place} {index + 1}") { Addresses = [new Address { Street = place.Street, HouseNumber = place.HouseNumber, Postcode = place.Postcode }] };

        bool IsGiven(int place) => cells.Any(cell => cell.Path == "location.street" && cell.Found.Subject == place && cell.Level == Level.Share);
        bool IsHidden(string path) => !cells.Any(cell => cell.Path == path && cell.Level == Level.Share);
    }

    private static Mark[] MarksOf(Person person, string leaf) =>
        Catalogue.Fields.First(field => field.Leaf == leaf).Marked is { } marked ? Marks.Of(person, marked) : [];
}
