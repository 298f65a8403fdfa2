// Runs every executable BPMN model under a folder and prints a line for each: the tasks done for each input.
// Run: eng/conformance flow FOLDER. Ends with "N of M passed"; the exit code is 1 when a model misbehaves.
#:project ../tests/Tck/MotCua.Tck.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using MotCua.Tck;

if (args is not [var folder] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("usage: eng/conformance flow FOLDER");
    return 2;
}

var (passed, all, refused) = (0, 0, 0);
foreach (var (name, good, report) in FlowRunner.Run(folder))
{
    all++;
    if (good) passed++;
    if (good && report.StartsWith("refused", StringComparison.Ordinal)) refused++;
    Console.WriteLine($"{(good ? "ok   " : "FAIL ")} {name}: {report.ReplaceLineEndings(" ")}");
}

if (refused > 0) Console.WriteLine($"{refused} of them not run: refused by id and line as outside the subset");
Console.WriteLine($"{passed} of {all} passed");
return passed == all ? 0 : 1;
