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
}
