using System.Security.Cryptography;
using System.Text;

namespace Keten.Adapters.Zorg.Message;

/// <summary>Names of systems and extensions in our FHIR messages. What FHIR or the Netherlands has a name for, has that name (docs/fhir.md).</summary>
public static class Naming
{
    public const string Bsn = "http://fhir.nl/fhir/NamingSystem/bsn";
    public const string Oin = "urn:nld:oin";
    public const string TaskCode = "http://hl7.org/fhir/CodeSystem/task-code";
    public const string Event = "http://terminology.hl7.org/CodeSystem/v2-0003";
    public const string ActCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    public const string ConsentScope = "http://terminology.hl7.org/CodeSystem/consentscope";
    public const string ParticipationType = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    public const string Nationality = "http://hl7.org/fhir/StructureDefinition/patient-nationality";
    public const string Language = "urn:ietf:bcp:47";
    public const string Country = "urn:iso:std:iso:3166";

    /// <summary>Identifier of a consultation or referral: what an answer is about.</summary>
    public const string Delivery = "urn:keten:delivery";

    /// <summary>Identifier of the sharing decision that let a message go.</summary>
    public const string Decision = "urn:keten:decision";

    public const string Consent = "urn:keten:consent";
    public const string Partner = "urn:keten:partner";
    public const string Representative = "urn:keten:representative";
    public const string Pseudonym = "urn:keten:pseudonym";

    /// <summary>System of the paths of the catalogue, where a message names a field and not its value.</summary>
    public const string Field = "urn:keten:field";

    /// <summary>System of the codes of a path: <c>urn:keten:codes:signal.forms</c>.</summary>
    public static string Codes(string path) => $"urn:keten:codes:{path}";

    /// <summary>Extension for what FHIR has no element for: <c>urn:keten:fhir:victim.riskFactors</c>.</summary>
    public static string Extension(string path) => $"urn:keten:fhir:{path}";

    /// <summary>
    /// Where an entry of the message lives, as <c>urn:uuid:</c>. It follows from the decision, so that the same decision is the same
    /// message, to the byte.
    /// </summary>
    public static string UrlOf(Guid decisionId, string entry)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{decisionId:N} {entry}"), hash);
        // Version 8 and variant 1 of RFC 9562: a UUID of our own making.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash[..16], bigEndian: true)}";
    }
}
