using Keten.Sharing;

namespace Keten.Regie.Dossiers;

/// <summary>Somebody here who is somebody else too.</summary>
/// <param name="Same">Who, and what is known of that one there.</param>
/// <param name="Told">What that signal was told last of the one here; null where both are known here.</param>
public sealed record PersonLink(SamePerson Same, KnownElsewhere? Told)
{
    public override string ToString() => $"PersonLink({Same.Person})";
}
