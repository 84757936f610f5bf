using Keten.Messages;

namespace Keten.Sharing.Reading;

/// <summary>Who reports.</summary>
internal static class ReporterReading
{
    private static readonly Names _reporter = new(
        "kind", "meldcode", "isSubject", "openTo", "organisation", "name", "email", "phone", "webhook");

    public static Reporter? Reporter(ref Input input)
    {
        if (!input.Object())
        {
            return null;
        }

        var reporter = new Reporter { Kind = "" };
        for (uint seen = 0; input.Next(_reporter, ref seen, out var field); input.Done())
        {
            reporter = field switch
            {
                "kind" => reporter with { Kind = input.Code(Codes.ReporterKinds) ?? "" },
                "meldcode" => reporter with { Meldcode = input.Code(Codes.Meldcodes) ?? "not_applicable" },
                "isSubject" => reporter with { IsSubject = input.Bool() ?? false },
                "openTo" => reporter with { OpenTo = input.Codes(Codes.OpenTo) },
                "organisation" => reporter with { Organisation = input.Text(200) },
                "name" => reporter with { Name = input.Text(200) },
                "email" => reporter with { Email = ContactReading.Email(ref input) },
                "phone" => reporter with { Phone = ContactReading.Phone(ref input) },
                _ => reporter with { Webhook = ContactReading.Webhook(ref input) },
            };
        }

        input.Require(reporter.Kind.Length > 0, "kind");
        return reporter;
    }
}
