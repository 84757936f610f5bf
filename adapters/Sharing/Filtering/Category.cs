namespace Keten.Sharing.Filtering;

/// <summary>Kind of data a field holds: what a consent or a rule can speak of as one.</summary>
public enum Category
{
    Signal,
    Place,
    Organisation,
    Identity,
    Contact,
    Status,
    Risk,
    Health,
    Care,
    Offence,
    Case,
    Reporter,

    /// <summary>What who reported hears: a code, and never anything of the matter.</summary>
    Feedback,
}
