using Keten.Hosting;
using Keten.Regie;

var app = KetenApp.Create(args);
app.AddRegie();
await app.Build().RunAsync();
