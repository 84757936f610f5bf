using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Sharing.Masking;

namespace Keten.Sharing.Filtering;

/// <summary>Free text is the leak everyone forgets: whoever the recipient does not get by name is masked in it. What cannot be masked for certain is withheld whole.</summary>
internal static class Spoken
{
    public static void Mask(List<Cell> cells, Dossier dossier)
    {
        if (!cells.Exists(IsRead))
            return;

        var masker = Masker.For(Everybody.Of(dossier, cells));
        for (var at = 0; at < cells.Count; at++)
        {
            if (IsRead(cells[at]))
                cells[at] = Masked(cells[at], cells[at].Found.Whole!, masker);
        }
    }

    private static bool IsRead(Cell cell) => cell.Field.FreeText && cell.Level > Level.Withhold && cell.Found.Whole is not null;

    private static Cell Masked(Cell cell, JsonNode whole, Masker masker) => Masked(whole, masker) switch
    {
        null => cell.Withheld(Because.Names),
        var masked when JsonNode.DeepEquals(masked, whole) => cell,
        var masked => cell with { Level = Level.Reduce, Because = Because.Names, Masked = masked },
    };

    private static JsonNode? Masked(JsonNode text, Masker masker)
    {
        if (text is not JsonArray several)
            return text.GetValueKind() == JsonValueKind.String && masker.Mask(text.GetValue<string>()) is { } one ? JsonValue.Create(one) : null;

        var masked = several.Select(item => item is null ? null : Masked(item, masker)).ToList();
        return masked.Contains(null) ? null : new JsonArray([.. masked]);
    }
}
