using Keten.Adapters.Http;

namespace Keten.Adapters.Brp;

/// <summary>The BRP's answer. Of each person only what the BRP says by itself is read; the age that was asked for is not needed.</summary>
public sealed record BrpPersonen
{
    /// <summary>As asked.</summary>
    public required string Type { get; init; }

    public required IReadOnlyList<Persoon> Personen { get; init => field = RegisterList.Whole(value); }

    /// <summary>False where it answers something else than was asked: then nothing of it counts.</summary>
    public bool Answers(BrpQuestion question) =>
        Type == question.Type
        && (question.Burgerservicenummer is not { } asked
            || (Personen.Count <= asked.Length && Personen.All(person => person.Burgerservicenummer is null || asked.Contains(person.Burgerservicenummer))));

    public override string ToString() => $"BrpPersonen({Personen.Count})";

    /// <summary>
    /// One person (Persoon or PersoonBeperkt). <c>GeheimhoudingPersoonsgegevens</c> and <c>InOnderzoek</c> are there only where it is
    /// so; <c>OpschortingBijhouding</c> where the BRP is not kept up any more for this person.
    /// </summary>
    public sealed record Persoon
    {
        public string? Burgerservicenummer { get; init; }

        public bool? GeheimhoudingPersoonsgegevens { get; init; }

        public InOnderzoek? InOnderzoek { get; init; }

        public Opschorting? OpschortingBijhouding { get; init; }

        public override string ToString() => "Persoon(withheld)";
    }

    /// <summary>What of the person itself is being investigated: who it is, or the age.</summary>
    public sealed record InOnderzoek
    {
        public bool? Burgerservicenummer { get; init; }

        public bool? Leeftijd { get; init; }

        public BrpDatum? DatumIngangOnderzoekPersoon { get; init; }

        public override string ToString() => "InOnderzoek(withheld)";
    }

    /// <summary>Why, such as O (died) or R (not a resident: RNI), and since when.</summary>
    public sealed record Opschorting
    {
        public Waarde? Reden { get; init; }

        public BrpDatum? Datum { get; init; }

        public override string ToString() => "Opschorting(withheld)";
    }

    /// <summary>A code of a table of the BRP.</summary>
    public sealed record Waarde
    {
        public string? Code { get; init; }

        public override string ToString() => "Waarde(withheld)";
    }
}
