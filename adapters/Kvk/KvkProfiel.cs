namespace Keten.Adapters.Kvk;

/// <summary>A Basisprofiel: what is read of it. Dates are eight digits, zeros where a part is not known.</summary>
public sealed record KvkProfiel
{
    public required string KvkNummer { get; init; }

    public string? Naam { get; init; }

    /// <summary>The day it was entered.</summary>
    public string? FormeleRegistratiedatum { get; init; }

    public Registratie? MaterieleRegistratie { get; init; }

    public override string ToString() => "KvkProfiel(withheld)";

    /// <summary>When the organisation itself began and, if it did, ended.</summary>
    public sealed record Registratie
    {
        public string? DatumEinde { get; init; }

        public override string ToString() => "Registratie(withheld)";
    }
}
