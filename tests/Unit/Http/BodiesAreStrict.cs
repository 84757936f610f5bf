using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Keten.Tests.Unit.Http;

/// <summary>Both ways to take a body (as a parameter, and by <c>Body.Read</c>) refuse the same things in the same words.</summary>
public sealed class BodiesAreStrict(SharedApp shared) : IClassFixture<SharedApp>
{
    private readonly RunningApp app = shared.App;

    [Theory]
    [InlineData("""{"name":"x"}""")]
    [InlineData("""{"name":"x","born":null,"alone":null,"tags":null,"inner":null,"counts":null,"one":null}""")]
    [InlineData("""{"name":"null","tags":["null"]}""")]
    [InlineData("""{"name":"x","inner":[{"kind":"a"},{"kind":"b","text":null}],"one":{"kind":"c","text":"null"}}""")]
    [InlineData("""{"name":"x","born":"2000-02-29","age":3,"alone":true,"id":"00000000-0000-0000-0000-000000000001","at":"2026-11-02T10:00:00+01:00","counts":{"a":1,"b":null}}""")]
    public async Task what_is_right_is_taken_and_null_is_absent(string json)
    {
        foreach (var path in new[] { "/api/v1/bound", "/api/v1/read" })
        {
            using var answer = await app.Post(path, json);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var echo = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(JsonValueKind.Array, echo.RootElement.GetProperty("tags").ValueKind);
        }
    }

    [Theory]
    [InlineData("", "# body_required")]
    [InlineData("   ", "# body_required")]
    [InlineData("{", "# json_invalid")]
    [InlineData("{'name':'x'}", "# json_invalid")]
    [InlineData("""{"name":"x"} trailing""", "# json_invalid")]
    [InlineData("""{"name":"x",}""", "# json_invalid")]
    [InlineData("""{"name":"x" /* comment */}""", "# json_invalid")]
    [InlineData("null", "# object_expected")]
    [InlineData("[]", "# object_expected")]
    [InlineData("\"text\"", "# object_expected")]
    [InlineData("{}", "#/name required")]
    [InlineData("""{"name":null}""", "#/name required")]
    [InlineData("""{"Name":"x"}""", "#/Name property_unknown", "#/name required")]
    [InlineData("""{"name":"x","name":"y"}""", "#/name property_double")]
    [InlineData("""{"name":5}""", "#/name text_expected")]
    [InlineData("""{"name":{"a":1}}""", "#/name text_expected")]
    [InlineData("""{"name":"x","age":"5"}""", "#/age number_invalid")]
    [InlineData("""{"name":"x","age":5.5}""", "#/age number_invalid")]
    [InlineData("""{"name":"x","age":99999999999}""", "#/age number_invalid")]
    [InlineData("""{"name":"x","alone":"yes"}""", "#/alone boolean_expected")]
    [InlineData("""{"name":"x","born":"2026-02-30"}""", "#/born date_invalid")]
    [InlineData("""{"name":"x","born":"30-01-2026"}""", "#/born date_invalid")]
    [InlineData("""{"name":"x","at":"yesterday"}""", "#/at date_time_invalid")]
    [InlineData("""{"name":"x","id":"1234"}""", "#/id uuid_invalid")]
    [InlineData("""{"name":"x","tags":"a"}""", "#/tags list_expected")]
    [InlineData("""{"name":"x","tags":["a",1]}""", "#/tags/1 text_expected")]
    [InlineData("""{"name":"x","tags":["a",null]}""", "#/tags/1 null_not_allowed")]
    [InlineData("""{"name":"x","inner":[{"kind":"a"},{"text":"b"}]}""", "#/inner/1/kind required")]
    [InlineData("""{"name":"x","inner":[[]]}""", "#/inner/0 object_expected")]
    [InlineData("""{"name":"x","one":[]}""", "#/one object_expected")]
    [InlineData("""{"name":"x","counts":[1]}""", "#/counts object_expected")]
    [InlineData("""{"name":"x","counts":{"a/b":"1"}}""", "#/counts/a~1b number_invalid")]
    [InlineData("""{"name":"x","a~b/c":1}""", "#/a~0b~1c property_unknown")]
    [InlineData("""{"name":"x","unknown":null}""", "#/unknown property_unknown")]
    [InlineData("""{"name":"\ud800"}""", "#/name text_invalid")]
    [InlineData("""{"name":"x","born":1,"age":"a","tags":[1],"inner":[{"kind":2,"more":3}],"extra":{}}""",
        "#/born date_invalid", "#/age number_invalid", "#/tags/0 text_expected", "#/inner/0/kind text_expected", "#/inner/0/more property_unknown", "#/extra property_unknown")]
    public async Task what_is_wrong_is_named_with_a_pointer_each_and_all_at_once(string json, params string[] expected)
    {
        foreach (var path in new[] { "/api/v1/bound", "/api/v1/read" })
        {
            using var answer = await app.Post(path, json);
            var problem = await Problem(answer, 400, "invalid");
            var found = problem.GetProperty("errors").EnumerateArray()
                .Select(error => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()}");
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            Assert.All(problem.GetProperty("errors").EnumerateArray(), error => Assert.NotEmpty(error.GetProperty("detail").GetString()!));
        }
    }

    [Theory]
    [InlineData(33)]
    [InlineData(1_000)]
    [InlineData(200_000)]
    public async Task a_nesting_bomb_is_too_deep(int levels)
    {
        var bomb = "{\"name\":\"x\",\"deeper\":" + new string('[', levels) + new string(']', levels) + "}";
        foreach (var path in new[] { "/api/v1/bound", "/api/v1/read" })
        {
            using var answer = await app.Post(path, bomb);
            Assert.Equal("too_deep", await Code(answer));
        }
    }

    [Fact]
    public async Task thirty_two_levels_are_allowed()
    {
        var levels = string.Concat(Enumerable.Repeat("{\"name\":\"x\",\"deeper\":[", 15)) + "{\"name\":\"x\"}" + string.Concat(Enumerable.Repeat("]}", 15));
        using var answer = await app.Post("/api/v1/bound", levels);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    public async Task more_than_one_mebibyte_is_413_with_or_without_a_length(int mebibytes, bool chunked)
    {
        foreach (var path in new[] { "/api/v1/bound", "/api/v1/read" })
        {
            var bytes = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('x', mebibytes * 1024 * 1024)}}"}""");
            using var content = chunked ? (HttpContent)new StreamContent(new Trickle(bytes)) : new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await app.Send(HttpMethod.Post, path, null, content);
            await Problem(answer, 413, "too_large");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task just_under_one_mebibyte_is_read_whole(bool chunked)
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('x', (1024 * 1024) - 20)}}"}""");
        using var content = chunked ? (HttpContent)new StreamContent(new Trickle(bytes)) : new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await app.Send(HttpMethod.Post, "/api/v1/read", null, content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task a_batch_may_be_of_any_size()
    {
        using var content = new ByteArrayContent(new byte[40 * 1024 * 1024]);
        using var answer = await app.Send(HttpMethod.Post, "/api/v1/batch", null, content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task another_content_type_is_415(string? type)
    {
        foreach (var path in new[] { "/api/v1/bound", "/api/v1/read" })
        {
            using var content = new ByteArrayContent("""{"name":"x"}"""u8.ToArray());
            content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
            using var answer = await app.Send(HttpMethod.Post, path, null, content);
            await Problem(answer, 415, "unsupported_media_type");
        }
    }

    [Fact]
    public async Task bytes_that_are_not_utf8_are_refused()
    {
        byte[] bytes = [.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        foreach (var path in new[] { "/api/v1/bound", "/api/v1/read" })
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await app.Send(HttpMethod.Post, path, null, content);
            Assert.Equal("encoding_invalid", await Code(answer));
        }
    }

    [Fact]
    public async Task a_body_of_mistakes_gets_at_most_a_hundred_errors_back()
    {
        using var answer = await app.Post("/api/v1/read", $$"""{"name":"x","tags":[{{string.Join(',', Enumerable.Repeat("1", 5_000))}}]}""");
        var problem = await Problem(answer, 400, "invalid");
        Assert.Equal(100, problem.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task what_was_sent_is_never_repeated_in_the_answer_or_the_log()
    {
        var json = $$"""{"name":["{{RunningApp.Canary}}"],"born":"{{RunningApp.Canary}}","age":"{{RunningApp.Canary}}","id":"{{RunningApp.Canary}}","one":{"kind":["{{RunningApp.Canary}}"] } }""";
        foreach (var path in new[] { "/api/v1/bound", "/api/v1/read" })
        {
            using var answer = await app.Post(path, json);
            Assert.DoesNotContain(RunningApp.Canary, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var broken = await app.Post("/api/v1/bound", $$"""{"name":"{{RunningApp.Canary}}" {{RunningApp.Canary}}""");
        Assert.DoesNotContain(RunningApp.Canary, await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(app.Log);
        Assert.DoesNotContain(RunningApp.Canary, app.Log, StringComparison.Ordinal);
    }

    internal static async Task<JsonElement> Problem(HttpResponseMessage answer, int status, string code)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var problem = document.RootElement.Clone();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Equal(problem.GetProperty("requestId").GetString(), answer.Headers.GetValues("X-Request-Id").Single());
        return problem;
    }

    private static async Task<string?> Code(HttpResponseMessage answer) =>
        (await Problem(answer, 400, "invalid")).GetProperty("errors")[0].GetProperty("code").GetString();

    // Without a length the client sends chunks.
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
