using Keten.Hosting;
using Keten.Meldpunt;

var app = KetenApp.Create(args);
app.AddMeldpunt();
await app.Build().RunAsync();
