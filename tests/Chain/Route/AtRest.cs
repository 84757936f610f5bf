using System.Text;

namespace Keten.Tests.Chain.Route;

public class AtRest
{
    [Fact]
    public async Task no_person_stands_in_clear_on_disk()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        await signal.Assessor("summary", new { text = "CANARY-samenvatting" });
        await signal.Consults("avim", "moviera");
        await signal.Is("to_decide");
        await signal.Decides("criminal");
        await signal.CaseIs("closing");

        var files = Directory.GetFiles(hub.Folder, "*", SearchOption.AllDirectories);
        Assert.True(files.Any(file => Holds(file, "nijmegen")), "what may be clear is found, so the search works");
        foreach (var secret in (string[])["CANARY", "canary", "600000009", "1999-04-12", "Proefweg", "6511AE"])
        {
            Assert.Empty(files.Where(file => Holds(file, secret)).Select(file => $"{secret} in {Path.GetFileName(file)}"));
        }
    }

    private static bool Holds(string file, string text)
    {
        // Open in the hub: shared, and read as it stands, write-ahead log included.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsSpan(0, read).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
