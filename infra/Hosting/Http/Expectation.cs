using System.Text.Json;

namespace Keten.Hosting;

/// <summary>What should have stood there, in words.</summary>
internal static class Expectation
{
    public static (string Code, string Detail) Of(Type type, JsonValueKind found)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            // A string that is no text: half a surrogate pair.
            return found == JsonValueKind.String
                ? ("text_invalid", "This text contains an escape that is not a character.")
                : ("text_expected", "A text is expected here.");
        }

        if (type == typeof(bool))
        {
            return ("boolean_expected", "true or false is expected here.");
        }

        if (type == typeof(DateOnly))
        {
            return ("date_invalid", "A date that exists is expected here, as YYYY-MM-DD.");
        }

        if (type == typeof(DateTimeOffset) || type == typeof(DateTime))
        {
            return ("date_time_invalid", "A moment is expected here, as RFC 3339 with an offset.");
        }

        if (type == typeof(Guid))
        {
            return ("uuid_invalid", "A UUID is expected here.");
        }

        if (type.IsEnum)
        {
            return ("code_unknown", "This code does not exist here.");
        }

        return type.IsPrimitive || type == typeof(decimal)
            ? ("number_invalid", "A number in range is expected here.")
            : ("value_invalid", "This is not of the right form.");
    }
}
