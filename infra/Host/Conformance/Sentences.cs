namespace Keten.Host.Conformance;

/// <summary>What each check is about, in the order in which they are shown.</summary>
internal static class Sentences
{
    private const string Taken = "2xx or 409, within 10 seconds";
    private const string No = "400 or 422";

    public static IReadOnlyDictionary<string, (string Nl, string En, string Expected)> All { get; } = new Dictionary<string, (string, string, string)>(StringComparer.Ordinal)
    {
        ["withheld"] = ("Wat niet gedeeld mag worden, staat nergens in het bericht.", "What is withheld leaves no trace in the message.", "no value of a field that was withheld"),
        ["takes-alarm"] = ("Neemt een alarm aan.", "Takes an alarm.", Taken),
        ["takes-consultation"] = ("Neemt een raadpleging aan.", "Takes a consultation.", Taken),
        ["takes-referral"] = ("Neemt een verwijzing aan.", "Takes a referral.", Taken),
        ["takes-correction"] = ("Neemt een verbetering aan van wat al geleverd is.", "Takes a correction of what it has.", Taken),
        ["takes-recall"] = ("Neemt aan dat iets teruggegeven moet worden.", "Takes that something has to be given up.", Taken),
        ["takes-ground-changed"] = ("Neemt aan dat iets op een andere grond berust.", "Takes that something rests on other ground.", Taken),
        ["order-unknown"] = ("Een verbetering van iets onbekends brengt het systeem niet van zijn stuk.", "A correction of something unknown does not upset it.", "2xx or 4xx, not 5xx or silence"),
        ["fetches"] = ("Haalt op wat alleen is aangekondigd.", "Fetches what was only announced.", "a GET of its dataref"),
        ["repeat"] = ("Neemt hetzelfde bericht met dezelfde Idempotency-Key nog eens aan.", "Takes the same message under the same Idempotency-Key again.", Taken),
        ["repeat-once"] = ("Hetzelfde bericht twee keer heeft één gevolg.", "The same message twice has one effect.", "one answer of each type, under one id"),
        ["key-other-body"] = ("Weigert een ander bericht onder een gebruikte Idempotency-Key.", "Refuses another message under a used Idempotency-Key.", "409 or 422"),
        ["wrong-type"] = ("Weigert een ander soort inhoud.", "Refuses another content type.", "415"),
        ["broken-json"] = ("Weigert kapotte JSON.", "Refuses broken JSON.", No),
        ["wrong-specversion"] = ("Weigert een CloudEvent van een andere versie.", "Refuses a CloudEvent of another version.", No),
        ["missing-attribute"] = ("Weigert een bericht zonder soort (FHIR: zonder MessageHeader).", "Refuses a message without a type (FHIR: without a MessageHeader).", No),
        ["too-large"] = ("Weigert een bericht van 2 MiB snel.", "Refuses a message of 2 MiB quickly.", "4xx within 5 seconds"),
        ["too-deep"] = ("Weigert JSON van duizend niveaus diep snel.", "Refuses JSON nested a thousand deep quickly.", "4xx within 5 seconds"),
        ["garbage"] = ("Weigert bytes die niets zijn snel.", "Refuses bytes that are nothing quickly.", "4xx within 5 seconds"),
        ["goes-on"] = ("Neemt na al dat verkeerde het volgende goede bericht aan.", "Takes the next good message after all that was wrong.", Taken),
        ["answers-readable"] = ("Wat het antwoordt, kan de hub lezen.", "The hub can read what it answers.", "events as docs/partners.md has them (care: docs/fhir.md)"),
        ["answers-known"] = ("Wat het antwoordt, gaat over iets dat het kreeg.", "What it answers is about something that it got.", "the id of a delivery"),
        ["answers-named"] = ("Hetzelfde antwoord heeft dezelfde naam: source en id.", "The same answer has the same name: source and id.", "one source and id for each answer, and one answer for each"),
        ["hub-busy"] = ("Stuurt een antwoord opnieuw als de hub het even niet kan aannemen (503).", "Sends an answer again when the hub cannot take it now (503).", "the same source and id again"),
        ["hub-silent"] = ("Stuurt een antwoord opnieuw als de lijn valt.", "Sends an answer again when the line breaks.", "the same source and id again"),
        ["hub-refuses"] = ("Blijft een antwoord dat de hub weigert (422) niet herhalen.", "Does not go on repeating an answer that the hub refuses (422).", "at most twice"),
    };
}
