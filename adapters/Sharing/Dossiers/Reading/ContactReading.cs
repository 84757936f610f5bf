namespace Keten.Sharing.Reading;

/// <summary>Ways to reach somebody.</summary>
internal static class ContactReading
{
    public static string? Phone(ref Input input) =>
        input.Checked(PhoneNumber.Normal, "phone_invalid", "Expected a telephone number such as +31612345678.");

    public static string? Email(ref Input input) =>
        input.Checked(EmailAddress.Normal, "email_invalid", "Expected an e-mail address.");

    public static string? Webhook(ref Input input) =>
        input.Checked(WebhookAddress.Normal, "webhook_invalid", "Expected an https address without user name or fragment.", 500);
}
