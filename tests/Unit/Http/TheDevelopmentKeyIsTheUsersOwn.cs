using Keten.Hosting;

namespace Keten.Tests.Unit.Http;

public sealed class TheDevelopmentKeyIsTheUsersOwn : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task everybody_who_races_for_it_gets_the_same_key_and_no_draft_stays_behind()
    {
        var path = Path.Combine(folder, "keten", "development-key");
        var keys = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Convert.ToHexString(DevelopmentKey.Load(path)))));
        Assert.Single(keys.Distinct(StringComparer.Ordinal));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void nobody_else_on_the_machine_can_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps the local data folder private by itself.");
            return;
        }

        var path = Path.Combine(folder, "development-key");
        DevelopmentKey.Load(path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void a_cut_off_file_is_refused_by_name()
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "development-key");
        File.WriteAllBytes(path, [1, 2, 3]);
        Assert.Contains(path, Assert.Throws<InvalidOperationException>(() => DevelopmentKey.Load(path)).Message, StringComparison.Ordinal);
    }
}
