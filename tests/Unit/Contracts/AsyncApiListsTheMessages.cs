using YamlDotNet.RepresentationModel;

namespace Keten.Tests.Unit.Contracts;

/// <summary>The description that others read (messages/asyncapi.yaml) says what the code says: no more, no less.</summary>
public class AsyncApiListsTheMessages
{
    private static readonly string _text = Repository.Read("messages/asyncapi.yaml");

    private static readonly YamlNode _description = Parse(_text);

    [Fact]
    public void it_describes_exactly_the_messages_there_are()
    {
        var names = Contract.Messages.Select(message => message.Name).ToList();
        Assert.Equal(names, Keys(_description, "components", "messages"));
        Assert.Equal(names.Select(Camel), Keys(_description, "channels"));
        Assert.Equal(Contract.Records.Select(record => record.Name), Keys(_description, "components", "schemas"));
    }

    [Fact]
    public void with_exactly_their_properties() => Assert.Empty(Contract.Records.SelectMany(record => Differences(_description, record)));

    [Fact]
    public void and_a_difference_shows()
    {
        var record = Contract.Records.Single(type => type.Name == "FeedbackDue");
        Assert.Single(Differences(Parse(_text.Replace("required: [signalId, code,", "required: [signalId,", StringComparison.Ordinal)), record));
        Assert.NotEmpty(Differences(Parse(_text.Replace("        sequence:", "        order:", StringComparison.Ordinal)), record));
        Assert.NotEmpty(Differences(Parse(_text.Replace("type: integer", "type: string", StringComparison.Ordinal)), record));
    }

    private static IEnumerable<string> Differences(YamlNode description, Type record)
    {
        string[] schema = ["components", "schemas", record.Name];
        var properties = Contract.Properties(record);
        var required = properties.Where(property => !Contract.MayBeNull(property)).Select(property => Camel(property.Name));
        if (!Values(description, [.. schema, "required"]).SequenceEqual(required))
        {
            yield return $"{record.Name}: what is required";
        }

        if (!Keys(description, [.. schema, "properties"]).SequenceEqual(properties.Select(property => Camel(property.Name))))
        {
            yield return $"{record.Name}: which properties, or their order";
            yield break;
        }

        foreach (var property in properties)
        {
            var said = At(description, [.. schema, "properties", Camel(property.Name)]);
            if (Shape(said) != Shape(property.PropertyType, Contract.MayBeNull(property)))
            {
                yield return $"{record.Name}.{property.Name}: its type";
            }
        }
    }

    private static string Shape(Type type, bool mayBeNull) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(Guid) => "string/uuid",
        var t when t == typeof(DateTimeOffset) => "string/date-time",
        var t when t == typeof(string) || t == typeof(byte[]) => "string",
        var t when t == typeof(int) || t == typeof(long) => "integer",
        var t when t == typeof(bool) => "boolean",
        var t when t == typeof(Messages.Sealed) => "Sealed",
        var t when t.IsGenericType && t.GetGenericArguments() is [var item] => $"array of {Shape(item, false)}",
        var t when t.IsGenericType => "object",
        var t => t.Name,
    } + (mayBeNull ? "?" : "");

    private static string Shape(YamlNode schema)
    {
        var node = (YamlMappingNode)schema;
        if (Get(node, "$ref") is { } reference)
        {
            return reference.ToString().Split('/')[^1];
        }

        if (Get(node, "oneOf") is YamlSequenceNode { Children: [var first, _] })
        {
            return Shape(first) + "?";
        }

        var format = Get(node, "format") is { } named ? $"/{named}" : "";
        return Get(node, "type") switch
        {
            YamlSequenceNode { Children: [var type, _] } => $"{type}{format}?",
            { } array when array.ToString() == "array" => $"array of {Shape(Get(node, "items")!)}",
            { } type => $"{type}{format}",
            null => "nothing",
        };
    }

    private static YamlNode? Get(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private static List<string> Keys(YamlNode description, params string[] path) =>
        [.. ((YamlMappingNode)At(description, path)).Children.Keys.Select(key => key.ToString())];

    private static List<string> Values(YamlNode description, params string[] path) =>
        [.. ((YamlSequenceNode)At(description, path)).Select(value => value.ToString())];

    private static YamlNode At(YamlNode description, params string[] path) =>
        path.Aggregate(description, (node, key) => Get((YamlMappingNode)node, key) ?? new YamlMappingNode());

    private static YamlNode Parse(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents[0].RootNode;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
