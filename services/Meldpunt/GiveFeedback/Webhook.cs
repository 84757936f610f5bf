namespace Keten.Meldpunt.GiveFeedback;

/// <summary>The reporter's own system as a receiver of feedback.</summary>
internal static class Webhook
{
    /// <summary>Names its queue, so that a receiver that is down holds up nobody else.</summary>
    public const string Partner = "webhook";
}
