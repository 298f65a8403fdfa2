using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>An input column: what is tested, and the tests every value must pass, if any.</summary>
internal sealed record InputColumn(Node Expression, FeelType Type, TestsNode? Allowed);

/// <summary>An output column. Values come in their order of priority.</summary>
internal sealed record OutputColumn(string Name, FeelType Type, IReadOnlyList<object> Values, Node? Default);

internal sealed record TableRule(DmnRule Name, IReadOnlyList<TestsNode> Tests, IReadOnlyList<Node> Outputs);

internal enum HitPolicy
{
    Unique,
    First,
    Priority,
    Any,
    Collect,
    RuleOrder,
    OutputOrder,
}

internal sealed class DecisionTableNode(
    IReadOnlyList<InputColumn> inputs, IReadOnlyList<OutputColumn> outputs, IReadOnlyList<TableRule> rules, HitPolicy policy, string? aggregation)
    : Node([.. inputs.Select(i => i.Expression), .. inputs.Select(i => i.Allowed), .. outputs.Select(o => o.Default), .. rules.SelectMany(r => r.Tests), .. rules.SelectMany(r => r.Outputs)])
{
    protected override object? Compute(Scope scope)
    {
        var values = new object?[inputs.Count];
        for (var i = 0; i < inputs.Count; i++)
        {
            values[i] = inputs[i].Expression.Evaluate(scope);
            if (!IsAllowed(scope, inputs[i], values[i])) return null;
        }
        var hits = rules.Where(rule => Matches(scope, rule, values));
        return policy switch
        {
            HitPolicy.First => hits.FirstOrDefault() is { } first ? Result(Row(scope, first)) : Missing(scope),
            HitPolicy.Unique => Unique(scope, [.. hits.Take(2)]),
            _ => Many(scope, [.. hits.Select(hit => Row(scope, hit))]),
        };
    }

    private static bool IsAllowed(Scope scope, InputColumn input, object? value) =>
        input.Allowed is null || value is null || input.Allowed.Evaluate(new LocalScope(scope, TestNode.Input, value)) is true;

    private static bool Matches(Scope scope, TableRule rule, object?[] values)
    {
        scope.Run.Spend(1);
        for (var i = 0; i < values.Length; i++)
        {
            if (rule.Tests[i].IsAny) continue;
            if (rule.Tests[i].Evaluate(new LocalScope(scope, TestNode.Input, values[i])) is not true) return false;
        }
        return true;
    }

    private object?[] Row(Scope scope, TableRule rule)
    {
        scope.Run.Taken?.Add(rule.Name);
        var row = new object?[outputs.Count];
        for (var i = 0; i < row.Length; i++) row[i] = outputs[i].Type.Convert(scope.Run, rule.Outputs[i].Evaluate(scope));
        return row;
    }

    private object? Unique(Scope scope, List<TableRule> hits) => hits.Count switch
    {
        0 => Missing(scope),
        1 => Result(Row(scope, hits[0])),
        _ => null,
    };

    private object? Many(Scope scope, List<object?[]> rows)
    {
        if (rows.Count == 0) return Missing(scope);
        return policy switch
        {
            HitPolicy.Any => rows.All(row => FeelValue.Same(scope.Run, Result(row), Result(rows[0]))) ? Result(rows[0]) : null,
            HitPolicy.Priority => Result(ByPriority(scope.Run, rows)[0]),
            HitPolicy.OutputOrder => ByPriority(scope.Run, rows).Select(Result).ToList(),
            HitPolicy.Collect when aggregation is not null => Aggregate(rows),
            _ => rows.Select(Result).ToList(),
        };
    }

    /// <summary>What a table without a hit gives: the default outputs, else an empty list or null as the policy goes.</summary>
    private object? Missing(Scope scope)
    {
        if (outputs.Any(o => o.Default is not null))
            return Result([.. outputs.Select(o => o.Default is null ? null : o.Type.Convert(scope.Run, o.Default.Evaluate(scope)))]);
        if (policy == HitPolicy.Collect && aggregation == "COUNT") return 0m;
        return policy == HitPolicy.Collect && aggregation is null or "" ? new List<object?>()
            : policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder ? new List<object?>() : null;
    }

    private object? Result(object?[] row)
    {
        if (row.Length == 1) return row[0];
        var context = new FeelContext();
        for (var i = 0; i < row.Length; i++) context.Put(outputs[i].Name, row[i]);
        return context;
    }

    private List<object?[]> ByPriority(EvaluationRun run, List<object?[]> rows)
    {
        IOrderedEnumerable<object?[]>? ordered = null;
        for (var i = 0; i < outputs.Count; i++)
        {
            var column = i;
            ordered = ordered is null ? rows.OrderBy(row => Rank(run, column, row)) : ordered.ThenBy(row => Rank(run, column, row));
        }
        return [.. ordered!];
    }

    private int Rank(EvaluationRun run, int column, object?[] row)
    {
        var values = outputs[column].Values;
        for (var i = 0; i < values.Count; i++)
        {
            if (FeelValue.Same(run, values[i], row[column])) return i;
        }
        return values.Count;
    }

    private object? Aggregate(List<object?[]> rows)
    {
        if (aggregation == "COUNT") return (decimal)rows.Count;
        var totals = Enumerable.Range(0, outputs.Count).Select(i => Aggregate([.. rows.Select(row => row[i])]));
        return Result([.. totals]);
    }

    private object? Aggregate(List<object?> column)
    {
        if (column.Any(value => value is null)) return null;
        if (aggregation == "SUM") return column.Skip(1).Aggregate(column[0], (a, b) => a is null ? null : Sum(a, b!));
        var best = column[0];
        foreach (var value in column.Skip(1))
        {
            if (FeelValue.Compare(value, best) is not { } order) return null;
            if (aggregation == "MIN" ? order < 0 : order > 0) best = value;
        }
        return best;
    }

    private static object? Sum(object left, object right) => left is string a && right is string b ? a + b : Arithmetic.Apply("+", left, right);
}
