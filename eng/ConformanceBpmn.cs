// Reads, writes and reads again every BPMN model under a folder and prints a line for each.
// Run: eng/conformance bpmn FOLDER. Ends with "N of M passed"; the exit code is 1 when a model loses something.
#:project ../tests/Tck/MotCua.Tck.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using MotCua.Tck;

if (args is not [var folder] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("usage: eng/conformance bpmn FOLDER");
    return 2;
}

var (passed, all) = (0, 0);
foreach (var (name, problem) in BpmnRunner.Run(folder))
{
    all++;
    if (problem is null) passed++;
    Console.WriteLine(problem is null ? $"ok    {name}" : $"FAIL  {name}: {problem.ReplaceLineEndings(" ")}");
}

Console.WriteLine($"{passed} of {all} passed");
return passed == all ? 0 : 1;
