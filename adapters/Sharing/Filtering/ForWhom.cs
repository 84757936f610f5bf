namespace Keten.Sharing.Filtering;

/// <summary>Which victim something is for.</summary>
public static class ForWhom
{
    /// <summary>Whether somebody is the victim with this id: not without one, and not who is no victim.</summary>
    public static bool IsVictim(this Dossier dossier, Person person, Guid? id) =>
        id is { } named && named != Guid.Empty && dossier.AreOne(person.Id, named) && dossier.RolesOf(person).Contains("victim");

    /// <summary>The victim where there is only one; null where there are more, or none.</summary>
    public static Guid? OnlyVictim(this Dossier dossier) =>
        dossier.Persons().Where(person => dossier.RolesOf(person).Contains("victim")).Select(person => dossier.IdOfOne(person.Id)).Distinct().ToList() is [var only] ? only : null;
}
