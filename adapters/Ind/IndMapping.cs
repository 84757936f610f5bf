using System.Text.Json.Nodes;

namespace Keten.Adapters.Ind;

/// <summary>
/// What the IND may see, in the words of a <c>verblijfsmelding</c>: how somebody stays here and thinks it over. Where somebody is, needs,
/// health and the exploitation itself have no place in it. The <c>bedenktijd</c> is its first day and the first on which it is over.
/// </summary>
public static class IndMapping
{
    private static readonly PartnerWords Words = new PartnerWords()
        .Group("victim", "vreemdelingen", ("name", "naam"), ("birthDate", "geboortedatum"), ("nationality", "nationaliteit"), ("residenceStatus", "verblijfsstatus"))
        .Group("care", "vreemdelingen", ("reflectionPeriod", "bedenktijd"));

    public static JsonObject ToVerblijfsmelding(Outgoing outgoing) => Envelope.Around(outgoing, "verblijfsmelding", Words);
}
