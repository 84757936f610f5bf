using Keten.Hosting.Regions;

namespace Keten.Sharing.Filtering;

/// <summary>Origin O of sharing.md of what a partner says: stamped where it comes in, and never the partner's own choice.</summary>
public static class Origin
{
    public const string Own = "own";
    public const string Police = "police";
    public const string Care = "care";

    /// <param name="partner">Partner id.</param>
    /// <param name="purpose">What it was asked or told for: what is said in care's name is care's, whoever says it.</param>
    public static string Of(string partner, string purpose) => purpose is "care" or "residence" or "register" ? Care : Of(partner);

    /// <summary>Of a partner whose words came without what they were asked for.</summary>
    public static string Of(string partner) => Vocabulary.HostOf.GetValueOrDefault(partner) switch
    {
        "avimpct" => Police,
        "zorgcoordinatie" => Care,
        // Veilig Thuis helps a child; a Zorg- en Veiligheidshuis protects too, but its words are those of a table.
        _ => partner is "hulp" or "veilig-thuis" ? Care : Own,
    };
}
