using Keten.Hosting;
using Keten.Sharing.Delivering;
using Keten.Zorgcoordinatie.Carry;

namespace Keten.Zorgcoordinatie.Consents;

/// <summary>Looks once more before a registration leaves: a permit may be taken back at any moment until then (sharing.md, never 11 and 18).</summary>
internal static class LastLook
{
    public static async Task<string?> Withhold(Work work, Delivery delivery)
    {
        if (work.Service != ZorgcoordinatieService.Name || delivery.Purpose != "register")
            return null;
        return await work.Care(delivery.CaseId, delivery.SignalId, delivery.Region) is { } known ? Registering.Withheld(known, delivery.Id, DutchDays.Of(work.Now)) : null;
    }
}
