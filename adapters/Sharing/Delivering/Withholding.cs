using Keten.Hosting;

namespace Keten.Sharing.Delivering;

/// <summary>
/// The host's own last word before a delivery leaves, beside the sharing rules: null when it may, else a code of why not. For
/// what only the host knows and what may change until the very moment, such as a consent that is taken back.
/// </summary>
public delegate Task<string?> Withholding(Work work, Delivery delivery);

/// <summary>All that a host has to say.</summary>
internal static class Withholdings
{
    /// <summary>The first reason why not; null: none.</summary>
    public static async Task<string?> Why(this IEnumerable<Withholding> all, Work work, Delivery delivery)
    {
        foreach (var withholding in all)
        {
            if (await withholding(work, delivery) is { } why)
                return why;
        }

        return null;
    }
}
