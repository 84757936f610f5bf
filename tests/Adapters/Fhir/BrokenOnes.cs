namespace Keten.Tests.Adapters.Fhir;

/// <summary>
/// Resources that are not R4, each with one thing wrong. The mark stands on the line that the error must name, before the wrong
/// value or in front of the object that lacks something.
/// </summary>
internal static class BrokenOnes
{
    public const char Mark = '§';

    /// <summary>Stands for somebody's data: no message may hold it.</summary>
    public const string Secret = "Verzonnen";

    private static readonly (string Name, string Path, string Json)[] _all =
    [
        .. Of("Patient", "",
            ("unknown property", "Patient.bsn", """ "bsn": §"Verzonnen" """),
            ("property in the wrong case", "Patient.Gender", """ "Gender": §"female" """),
            ("unknown property within", "Patient.name[0].voornaam", """ "name": [ { "family": "Verzonnen",\n "voornaam": §"Verzonnen" } ] """),
            ("unknown underscore", "Patient._name", """ "_name": §[ { "id": "a" } ] """),
            ("underscore of an id", "Patient._id", """ "_id": §{ "id": "a" } """),
            ("name that may not be said", "Patient.?", """ "Jan Verzonnen": §true """),
            ("code that is none", "Patient.gender", """ "gender": §"Verzonnen" """),
            ("code in capitals", "Patient.gender", """ "gender": §"Female" """),
            ("code within", "Patient.name[1].use", """ "name": [ { "use": "usual", "text": "V" },\n { "use": §"Verzonnen", "text": "V" } ] """),
            ("day first", "Patient.birthDate", """ "birthDate": §"01-02-1990" """),
            ("day that does not exist", "Patient.birthDate", """ "birthDate": §"1990-02-30" """),
            ("month 13", "Patient.birthDate", """ "birthDate": §"1990-13-01" """),
            ("year 0", "Patient.birthDate", """ "birthDate": §"0000-01-01" """),
            ("time in a date", "Patient.birthDate", """ "birthDate": §"1990-01-01T00:00:00Z" """),
            ("line break after a date", "Patient.birthDate", """ "birthDate": §"1990-01-01\u000A" """),
            ("number for a date", "Patient.birthDate", """ "birthDate": §1990 """),
            ("dateTime without an offset", "Patient.deceasedDateTime", """ "deceasedDateTime": §"2026-01-01T10:00:00" """),
            ("dateTime without seconds", "Patient.deceasedDateTime", """ "deceasedDateTime": §"2026-01-01T10:00Z" """),
            ("offset of 15 hours", "Patient.deceasedDateTime", """ "deceasedDateTime": §"2026-01-01T10:00:00+15:00" """),
            ("dateTime on 29 February of a common year", "Patient.deceasedDateTime", """ "deceasedDateTime": §"2026-02-29T10:00:00Z" """),
            ("instant without a time", "Patient.meta.lastUpdated", """ "meta": { "lastUpdated": §"2026-01-01" } """),
            ("instant on a day that does not exist", "Patient.meta.lastUpdated", """ "meta": { "lastUpdated": §"2026-04-31T10:00:00Z" } """),
            ("id with a space", "Patient.id", """ "id": §"Verzonnen 1" """),
            ("id of 65 letters", "Patient.id", $""" "id": §"{new string('a', 65)}" """),
            ("id with an underscore", "Patient.id", """ "id": §"a_b" """),
            ("uri with a space", "Patient.identifier[0].system", """ "identifier": [ { "system": §"urn:x y", "value": "1" } ] """),
            ("canonical with a space", "Patient.meta.profile[1]", """ "meta": { "profile": [ "http://example.org/a",\n §"http://example.org/ b" ] } """),
            ("code with a space in front", "Patient.language", """ "language": §" nl" """),
            ("oid with letters", "Patient.extension[0].valueOid", """ "extension": [ { "url": "http://example.org/x", "valueOid": §"urn:oid:1.a" } ] """),
            ("uuid in capitals", "Patient.extension[0].valueUuid", """ "extension": [ { "url": "http://example.org/x", "valueUuid": §"urn:uuid:C757873D-EC9A-4326-A141-556F43239520" } ] """),
            ("time without seconds", "Patient.extension[0].valueTime", """ "extension": [ { "url": "http://example.org/x", "valueTime": §"10:00" } ] """),
            ("url with a tab", "Patient.extension[0].valueUrl", """ "extension": [ { "url": "http://example.org/x", "valueUrl": §"http://a\tb" } ] """),
            ("base64 that is none", "Patient.photo[0].data", """ "photo": [ { "data": §"Verzonnen!" } ] """),
            ("control character", "Patient.name[0].family", """ "name": [ { "family": §"Verzonnen\u0001" } ] """),
            ("half a character", "Patient.name[0].family", """ "name": [ { "family": §"Verzonnen\ud800" } ] """),
            ("null", "Patient.gender", """ "gender": §null """),
            ("null for a list", "Patient.name", """ "name": §null """),
            ("null in a list", "Patient.name[1]", """ "name": [ { "family": "Verzonnen" },\n §null ] """),
            ("null without a partner", "Patient.name[0].given[1]", """ "name": [ { "given": [ "Verzonnen",\n §null ] } ] """),
            ("nulls in both arrays", "Patient.name[0].given[0]", """ "name": [ { "given": [ §null, "V" ], "_given": [ null, { "id": "a" } ] } ] """),
            ("arrays of different length", "Patient.name[0].given", """ "name": [ { "given": [ "V", "W" ],\n "_given": §[ { "id": "a" } ] } ] """),
            ("null for an underscore", "Patient._gender", """ "gender": "female", "_gender": §null """),
            ("empty string", "Patient.name[0].family", """ "name": [ { "family": §"" } ] """),
            ("empty array", "Patient.name", """ "name": §[] """),
            ("empty array of primitives", "Patient.name[0].given", """ "name": [ { "given": §[] } ] """),
            ("empty object", "Patient.name[0]", """ "name": [ §{} ] """),
            ("nothing but an id", "Patient.name[0]", """ "name": [ §{ "id": "a" } ] """),
            ("empty underscore", "Patient._gender", """ "gender": "female", "_gender": §{} """),
            ("underscore with an id and no value", "Patient.birthDate", """ "_birthDate": §{ "id": "a" } """),
            ("underscore in a list with an id and no value", "Patient.name[0].given[1]", """ "name": [ { "given": [ "V", null ], "_given": [ null,\n §{ "id": "a" } ] } ] """),
            ("two variants", "Patient.deceasedDateTime", """ "deceasedBoolean": true,\n "deceasedDateTime": §"2026-01-01" """),
            ("two variants, one as an underscore", "Patient._deceasedDateTime", """ "deceasedBoolean": true,\n "_deceasedDateTime": §{ "id": "a" } """),
            ("variant that is not one of the choice", "Patient.deceasedString", """ "deceasedString": §"Verzonnen" """),
            ("choice without its type", "Patient.deceased", """ "deceased": §true """),
            ("twice the same", "Patient.gender", """ "gender": "female",\n "gender": §"male" """),
            ("twice the same within", "Patient.name[0].family", """ "name": [ { "family": "V",\n "family": §"Verzonnen" } ] """),
            ("second resourceType", "Patient.resourceType", """ "resourceType": §"Patient" """),
            ("text for a boolean", "Patient.deceasedBoolean", """ "deceasedBoolean": §"true" """),
            ("number for a text", "Patient.name[0].family", """ "name": [ { "family": §1 } ] """),
            ("object for a text", "Patient.name[0].family", """ "name": [ { "family": §{ "value": "Verzonnen" } } ] """),
            ("one for many", "Patient.name", """ "name": §{ "family": "Verzonnen" } """),
            ("many for one", "Patient.gender", """ "gender": §[ "female" ] """),
            ("text for an object", "Patient.maritalStatus", """ "maritalStatus": §"Verzonnen" """),
            ("text in a list of objects", "Patient.name[0]", """ "name": [ §"Verzonnen" ] """),
            ("text for an underscore", "Patient._gender", """ "gender": "female", "_gender": §"Verzonnen" """),
            ("whole number with decimals", "Patient.multipleBirthInteger", """ "multipleBirthInteger": §1.0 """),
            ("whole number with an exponent", "Patient.multipleBirthInteger", """ "multipleBirthInteger": §1e2 """),
            ("whole number beyond 32 bits", "Patient.multipleBirthInteger", """ "multipleBirthInteger": §2147483648 """),
            ("positive number that is 0", "Patient.telecom[0].rank", """ "telecom": [ { "rank": §0 } ] """),
            ("extension without a url", "Patient.extension[0].url", """ "extension": [ §{ "valueString": "Verzonnen" } ] """),
            ("extension with two values", "Patient.extension[0].valueBoolean", """ "extension": [ { "url": "http://example.org/x", "valueString": "V",\n "valueBoolean": §true } ] """),
            ("extension of a primitive without a url", "Patient._gender.extension[0].url", """ "gender": "female", "_gender": { "extension": [ §{ "valueString": "V" } ] } """),
            ("decimal of 29 digits", "Patient.extension[0].valueDecimal", """ "extension": [ { "url": "http://example.org/x", "valueDecimal": §1.2345678901234567890123456789 } ] """),
            ("decimal as a text", "Patient.extension[0].valueDecimal", """ "extension": [ { "url": "http://example.org/x", "valueDecimal": §"1.10" } ] """),
            ("text without its status", "Patient.text.status", """ "text": §{ "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">V</div>" } """),
            ("text that is not well-formed", "Patient.text.div", """ "text": { "status": "generated", "div": §"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Verzonnen</div>" } """),
            ("text that is no div", "Patient.text.div", """ "text": { "status": "generated", "div": §"<p xmlns=\"http://www.w3.org/1999/xhtml\">Verzonnen</p>" } """),
            ("text in no namespace", "Patient.text.div", """ "text": { "status": "generated", "div": §"<div>Verzonnen</div>" } """),
            ("text with a DTD", "Patient.text.div", """ "text": { "status": "generated", "div": §"<!DOCTYPE div [<!ENTITY a \"V\">]><div xmlns=\"http://www.w3.org/1999/xhtml\">&a;</div>" } """),
            ("contained resource that is unknown", "Patient.contained[0]", """ "contained": [ §{ "resourceType": "Verzonnen" } ] """),
            ("contained resource without a type", "Patient.contained[0]", """ "contained": [ §{ "id": "a" } ] """),
            ("error in a contained resource", "Patient.contained[0].gender", """ "contained": [ { "resourceType": "Practitioner",\n "gender": §"Verzonnen" } ] """),
            ("part without what it needs", "Patient.communication[0].language", """ "communication": [ §{ "preferred": true } ] """)),
        .. Of("ServiceRequest", """ "status": "active", "intent": "order", "subject": { "display": "V" }, """,
            ("negative price is fine, a negative count is not", "ServiceRequest.occurrenceTiming.repeat.count", """ "occurrenceTiming": { "repeat": { "count": §-1 } } """),
            ("day of the week", "ServiceRequest.occurrenceTiming.repeat.dayOfWeek[1]", """ "occurrenceTiming": { "repeat": { "dayOfWeek": [ "mon",\n §"maandag" ] } } """),
            ("profile on a quantity is no type", "ServiceRequest.quantitySimpleQuantity", """ "quantitySimpleQuantity": §{ "value": 1 } """),
            ("text for a decimal", "ServiceRequest.quantityQuantity.value", """ "quantityQuantity": { "value": §"1" } """)),
        ("status missing", "ServiceRequest.status", """§{ "resourceType": "ServiceRequest", "intent": "order", "subject": { "display": "V" } }"""),
        ("subject missing", "ServiceRequest.subject", """§{ "resourceType": "ServiceRequest", "status": "active", "intent": "order" }"""),
        ("status of another resource", "ServiceRequest.status", """{ "resourceType": "ServiceRequest", "intent": "order", "subject": { "display": "V" },\n"status": §"open" }"""),
        ("intent of another resource", "Task.intent", """{ "resourceType": "Task", "status": "requested",\n"intent": §"referral" }"""),
        ("event missing", "MessageHeader.event[x]", """§{ "resourceType": "MessageHeader", "source": { "endpoint": "urn:a" } }"""),
        ("endpoint missing", "MessageHeader.source.endpoint", """{ "resourceType": "MessageHeader", "eventUri": "urn:a",\n"source": §{ "name": "V" } }"""),
        ("two events", "MessageHeader.eventCoding", """{ "resourceType": "MessageHeader", "source": { "endpoint": "urn:a" }, "eventUri": "urn:a",\n"eventCoding": §{ "code": "a" } }"""),
        ("input without a value", "Task.input[0].value[x]", """{ "resourceType": "Task", "status": "requested", "intent": "order",\n"input": [ §{ "type": { "text": "V" } } ] }"""),
        ("outcome without issues", "OperationOutcome.issue", """§{ "resourceType": "OperationOutcome" }"""),
        ("error deep in a bundle", "Bundle.entry[1].resource.status", """{ "resourceType": "Bundle", "type": "collection", "entry": [ { "resource": { "resourceType": "Patient" } },\n{ "resource": { "intent": "order",\n"status": §"bogus", "resourceType": "Task" } } ] }"""),
        ("unknown resource in a bundle", "Bundle.entry[0].resource", """{ "resourceType": "Bundle", "type": "collection", "entry": [ {\n"resource": §{ "resourceType": "Observation" } } ] }"""),
        ("medplum's own property", "Patient.meta.project", """{ "resourceType": "Patient", "meta": {\n"project": §"Verzonnen" } }"""),
        ("consent without its scope", "Consent.scope", """§{ "resourceType": "Consent", "status": "active", "category": [ { "text": "V" } ] }"""),
        ("consent that permits and denies", "Consent.provision.type", """{ "resourceType": "Consent", "status": "active", "scope": { "text": "V" }, "category": [ { "text": "V" } ], "provision": {\n"type": §"both" } }"""),
        ("event of an audit without its agents", "AuditEvent.agent", """§{ "resourceType": "AuditEvent", "type": { "code": "rest" }, "recorded": "2026-01-01T10:00:00Z", "source": { "observer": { "display": "V" } } }"""),
    ];

    /// <summary>Name, path, the mark taken out, and the line it stood on.</summary>
    public static IReadOnlyList<Broken> All { get; } = [.. _all.Select(one => new Broken(
        one.Name, one.Path, Lines(one.Json).Replace(Mark.ToString(), "", StringComparison.Ordinal), 1 + Lines(one.Json).Split(Mark)[0].Count(letter => letter == '\n')))];

    private static IEnumerable<(string Name, string Path, string Json)> Of(string type, string needed, params (string Name, string Path, string Property)[] broken) =>
        broken.Select(one => (one.Name, one.Path, $"{{\\n\"resourceType\": \"{type}\",{needed}\\n{one.Property},\\n\"implicitRules\": \"urn:verzonnen\"\\n}}"));

    // In the table a line break is \n, so that each stands on one line. None of the values has that escape.
    private static string Lines(string json) => json.Replace("\\n", "\n", StringComparison.Ordinal);

    internal sealed record Broken(string Name, string Path, string Json, int Line);
}
