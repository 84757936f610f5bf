using System.Buffers;
using System.Text.Json;
using Keten.Messages;

namespace Keten.Hosting;

/// <summary>
/// The bytes of a disclosure that are kept and hashed: JSON, written out here so that it comes out the same for ever. What a
/// later version records as well comes last and is left out where it is null; nothing is renamed or moved. The place in the
/// chain is no part of it.
/// </summary>
internal static class LedgerRecord
{
    public static byte[] Of(Disclosed news)
    {
        var bytes = new ArrayBufferWriter<byte>(2_048);
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("decisionId", news.DecisionId);
        json.WriteString("signalId", news.SignalId);
        if (news.CaseId is { } @case)
        {
            json.WriteString("caseId", @case);
        }

        json.WriteString("service", news.Service);
        json.WriteString("partner", news.Partner);
        json.WriteString("recipientClass", news.RecipientClass);
        json.WriteString("purpose", news.Purpose);
        json.WriteString("instrument", news.Instrument);
        List(json, "shared", news.Shared);
        List(json, "reduced", news.Reduced);
        List(json, "consents", news.Consents.Select(consent => consent.ToString()));
        json.WriteString("payloadHash", news.PayloadHash);
        json.WriteString("disclosedAt", news.DisclosedAt.UtcDateTime);
        if (news.Corrects is { } corrects)
        {
            List(json, "corrects", corrects);
        }

        if (news.Grants is { } grants)
        {
            List(json, "grants", grants);
        }

        if (news.Lifted is { } lifted)
        {
            List(json, "lifted", lifted);
        }

        if (news.ByConsent is { } byConsent)
        {
            List(json, "byConsent", byConsent);
        }

        if (news.Recalls is { } recalls)
        {
            List(json, "recalls", recalls);
        }

        if (news.GroundChanged is { } groundChanged)
        {
            List(json, "groundChanged", groundChanged);
        }

        if (news.Overrides is { } overrides)
        {
            List(json, "overrides", overrides.Select(one => one.ToString()));
        }

        if (news.Refused is { } refused)
        {
            List(json, "refused", refused);
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
