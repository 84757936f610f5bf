using Keten.AvimPct;
using Keten.Hosting;

var app = KetenApp.Create(args);
app.AddAvimPct();
await app.Build().RunAsync();
