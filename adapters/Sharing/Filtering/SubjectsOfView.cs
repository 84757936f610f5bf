using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>Whom and what the fields of a view are of, in the dossier that it is a view of: for the hub itself, which knows more of them than may leave.</summary>
public static class SubjectsOfView
{
    public static Person PersonOf(this Dossier dossier, SharedField field) => dossier.Persons()[field.Subject!.Value];

    public static Location LocationOf(this Dossier dossier, SharedField field) => dossier.Locations()[field.Subject!.Value];

    public static Organisation OrganisationOf(this Dossier dossier, SharedField field) => dossier.Organisations()[field.Subject!.Value];
}
