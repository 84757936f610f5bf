using Keten.Adapters.Http;

namespace Keten.Adapters.EnforcementFiles;

/// <summary>The files there are: what kind and from when, not what stands in them.</summary>
public sealed record EnforcementDossiers
{
    public required IReadOnlyList<Dossier> Dossiers { get; init => field = RegisterList.Whole(value); }

    public override string ToString() => $"EnforcementDossiers({Dossiers.Count})";

    /// <summary>One file. <c>Soort</c>: controle, overtreding, sluiting, vergunning.</summary>
    public sealed record Dossier
    {
        public required string Soort { get; init; }

        public required DateOnly Datum { get; init; }

        public override string ToString() => "Dossier(withheld)";
    }
}
